/** The addresses of files: what is put, read and deleted there. */
import type { RawRequest } from '../../../../../../test/vcenter/raw-soap.js';
import { probe, type ProbeGroup } from '../probe.js';
import { element, ref, type Side } from '../side.js';
import { all, at, textOf } from '../xml-tree.js';

function place(path: string, dsName = 'LocalDS_0', dcPath = 'DC0'): string {
  return `/folder/${path}?dcPath=${dcPath}&dsName=${dsName}`;
}

const file = place('images/a.txt');

type Request = Partial<RawRequest>;

async function ask(side: Side, method: string, path = file, more: Request = {}) {
  return side.http({ method, path, ...more });
}

async function status(side: Side, method: string, path = file, more: Request = {}): Promise<unknown> {
  const answer = await ask(side, method, path, more);
  return 'cut' in answer ? answer : answer.status;
}

/** What is read, and the headers that say what it is. */
async function contentOf(side: Side, headers: RawRequest['headers'] = {}, method = 'GET'): Promise<unknown> {
  const answer = await ask(side, method, file, { headers });
  if ('cut' in answer) return answer;
  const { 'content-length': length, 'content-range': range } = answer.headers;
  // What is said of a refusal is for people.
  const text = answer.status < 300 && { text: answer.body };
  return { status: answer.status, ...text, ...(range !== undefined && { range }), length };
}

/** Where the disk of a VM is that is on. */
async function diskOfVm(side: Side): Promise<string> {
  const read = await side.read(await side.find('/DC0/vm/DC0_C0_RP0_VM0'), 'config.hardware.device');
  const devices = 'result' in read ? all(read.result, 'VirtualDevice') : [];
  const found = devices.find((device) => textOf(at(device, '_type')) === 'VirtualDisk');
  return place(textOf(at(found, 'backing', 'fileName')).replace(/^\[[^\]]*\] /, ''));
}

/** The status of each of two requests with one ticket. */
async function byTicket(side: Side, path: string, method = 'GET'): Promise<unknown> {
  const spec =
    '<spec xsi:type="SessionManagerHttpServiceRequestSpec"><method>httpGet</method>' +
    `${element('url', new URL(path, side.server.url).href)}</spec>`;
  const ended = await side.call('AcquireGenericServiceTicket', 'SessionManager', spec);
  if (!('result' in ended)) return ended;
  const headers = { cookie: `vmware_cgi_ticket=${textOf(at(ended.result, 'id'))}` };
  return [await status(side, method, path, { headers }), await status(side, method, path, { headers })];
}

export const addressesOfFiles: ProbeGroup = {
  name: 'The addresses of files',
  probes: [
    probe('http-put', 'PUT of a file, in a folder that is missing', async (side) =>
      status(side, 'PUT', file, { body: 'abcdefghij' }),
    ),
    probe('http-get', 'GET', async (side) => contentOf(side)),
    probe('http-head', 'HEAD', async (side) => contentOf(side, {}, 'HEAD')),
    probe('http-range', 'GET of a part', async (side) => contentOf(side, { range: 'bytes=2-4' })),
    probe('http-range-end', 'GET of the end', async (side) => contentOf(side, { range: 'bytes=-3' })),
    probe('http-range-past', 'GET of a part behind the end', async (side) => {
      const answer = await ask(side, 'GET', file, { headers: { range: 'bytes=10-' } });
      return 'cut' in answer ? answer : [answer.status, answer.headers['content-range']];
    }),
    probe('http-ranges', 'GET of two parts', async (side) =>
      status(side, 'GET', file, { headers: { range: 'bytes=0-1,4-5' } }),
    ),
    probe('http-unchanged', 'GET of a file that has not changed', async (side) => {
      const head = await ask(side, 'HEAD');
      if ('cut' in head) return head;
      return status(side, 'GET', file, {
        headers: { 'if-modified-since': head.headers['last-modified'] ?? '' },
      });
    }),
    probe('http-put-again', 'PUT of a file that is there, and GET', async (side) => [
      await status(side, 'PUT', file, { body: 'other' }),
      await contentOf(side),
    ]),
    probe('http-post', 'POST of a file that is there', async (side) =>
      status(side, 'POST', file, { body: 'x' }),
    ),
    probe('http-missing', 'GET of a file that is missing', async (side) =>
      status(side, 'GET', place('images/none')),
    ),
    probe('http-head-missing', 'HEAD of a file that is missing', async (side) =>
      status(side, 'HEAD', place('images/none')),
    ),
    probe('http-folder', 'GET of a folder', async (side) => {
      const answer = await ask(side, 'GET', place('images/'));
      return 'cut' in answer ? answer : [answer.status, answer.body.includes('>a.txt</a>')];
    }),
    probe('http-put-folder', 'PUT where a folder is', async (side) =>
      status(side, 'PUT', place('images'), { body: 'x' }),
    ),
    probe('http-put-below-file', 'PUT below a file', async (side) =>
      status(side, 'PUT', place('images/a.txt/b'), { body: 'x' }),
    ),
    probe('http-datastore', 'GET on a datastore that there is not', async (side) =>
      status(side, 'GET', place('images/a.txt', 'nowhere')),
    ),
    probe('http-put-datastore', 'PUT on a datastore that there is not', async (side) =>
      status(side, 'PUT', place('images/a.txt', 'nowhere'), { body: 'x' }),
    ),
    probe('http-no-datastore', 'GET without the name of a datastore', async (side) =>
      status(side, 'GET', '/folder/images/a.txt?dcPath=DC0'),
    ),
    probe('http-datacenter', 'GET in a datacenter that there is not', async (side) =>
      status(side, 'GET', place('images/a.txt', 'LocalDS_0', 'DC9')),
    ),
    probe('http-host', 'GET in the datacenter of a host, with a session', async (side) =>
      status(side, 'GET', place('images/a.txt', 'LocalDS_0', 'ha-datacenter')),
    ),
    probe('http-host-ticket', 'the same with a ticket, twice', async (side) =>
      byTicket(side, place('images/a.txt', 'LocalDS_0', 'ha-datacenter')),
    ),
    probe('http-ticket', 'GET with a ticket, twice', async (side) => byTicket(side, file)),
    probe('http-ticket-other', 'PUT with a ticket that is for GET', async (side) =>
      byTicket(side, file, 'PUT'),
    ),
    probe('http-no-session', 'GET without a session', async (side) =>
      status(side, 'GET', file, { headers: { cookie: '' } }),
    ),
    probe('http-put-no-session', 'PUT without a session', async (side) =>
      status(side, 'PUT', place('b.txt'), { headers: { cookie: '' }, body: 'x' }),
    ),
    probe('http-escape', 'GET of a path out of the datastore', async (side) =>
      status(side, 'GET', place('%2e%2e/%2e%2e/etc/passwd')),
    ),
    probe('http-descriptor', 'GET of a disk that was made', async (side) => {
      const spec =
        '<spec xsi:type="FileBackedVirtualDiskSpec"><diskType>thin</diskType><adapterType>lsiLogic</adapterType>' +
        '<capacityKb>1024</capacityKb></spec>';
      const args = element('name', '[LocalDS_0] d.vmdk') + ref('datacenter', await side.find('/DC0'));
      await side.task('CreateVirtualDisk_Task', 'VirtualDiskManager', args + spec);
      const answer = await ask(side, 'GET', place('d.vmdk'));
      return 'cut' in answer ? answer : [answer.status, answer.body.startsWith('# Disk DescriptorFile')];
    }),
    probe('http-read-in-use', 'GET of the disk of a VM that is on', async (side) =>
      status(side, 'GET', await diskOfVm(side)),
    ),
    probe('http-in-use', 'PUT over the disk of a VM that is on', async (side) =>
      status(side, 'PUT', await diskOfVm(side), { body: 'x' }),
    ),
    probe('http-delete', 'DELETE, and GET', async (side) => [
      await status(side, 'DELETE'),
      await status(side, 'GET'),
    ]),
    probe('http-delete-missing', 'DELETE of a file that is missing', async (side) =>
      status(side, 'DELETE', place('images/none')),
    ),
    probe('http-delete-folder', 'DELETE of a folder', async (side) =>
      status(side, 'DELETE', place('images')),
    ),
  ],
};
