/** Where the two SOAP services are: each has its own schema, methods and objects. */
import { pbmSchema } from '@kilonova/vsphere/wire';
import { Dispatcher } from '../methods/dispatcher.js';
import { storagePolicies } from '../methods/pbm/family.js';
import { PbmService } from '../methods/pbm/service.js';
import { propertyFetch } from '../methods/property-fetch.js';
import { MethodRegistry } from '../methods/registry.js';
import { Router } from './router.js';
import { sdkEndpoint } from './sdk-endpoint.js';
import { SoapEndpoint, type SoapEndpointParts } from './soap-endpoint.js';

/** @param registry of the methods of vim25 */
export function soapRouter(
  registry: MethodRegistry,
  parts: Omit<SoapEndpointParts, 'table' | 'dispatcher'>,
): Router {
  const { world } = parts;
  const vim = world.schema;
  const pbm = pbmSchema(vim);
  const vimDispatcher = new Dispatcher(world, registry);
  const pbmRegistry = new MethodRegistry(pbm, [
    storagePolicies,
    propertyFetch(() => pbm, 'PbmServiceInstance'),
  ]);
  const pbmDispatcher = new Dispatcher(world, pbmRegistry, (target) => world.part(PbmService).find(target));
  const router = new Router();
  const main = new SoapEndpoint({ ...parts, table: vim, dispatcher: vimDispatcher });
  router.add('/sdk', sdkEndpoint('/sdk', vim, main));
  const policies = new SoapEndpoint({ ...parts, table: pbm, dispatcher: pbmDispatcher });
  // pyvmomi's examples call it by the longer path.
  for (const path of ['/pbm', '/pbm/sdk']) router.add(path, sdkEndpoint(path, pbm, policies));
  return router;
}
