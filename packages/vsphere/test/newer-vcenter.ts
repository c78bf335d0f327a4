/**
 * The WSDL of a vCenter that is newer than the built-in schema, written by hand in the shape of the real ones: the same
 * files that refer to each other the same way, with just enough in them to log in, and some things that no
 * vCenter has.
 *
 * New are the types VirtualLamp and LampReport, the enum LampColour, the fault LampBroken, the methods InspectLamp and
 * PolishLamp_Task, the member VirtualMachineConfigSpec.lamp, the power state hibernated, and a parameter of
 * PowerOnVM_Task. AboutInfo.build has become optional.
 */
const XSD = 'http://www.w3.org/2001/XMLSchema';
const SCHEMA =
  `<schema targetNamespace="urn:vim25" xmlns="${XSD}" xmlns:vim25="urn:vim25" xmlns:xsd="${XSD}"` +
  ' elementFormDefault="qualified">';

function type(name: string, base: string, members = ''): string {
  return (
    `<complexType name="${name}"><complexContent><extension base="vim25:${base}"><sequence>${members}` +
    '</sequence></extension></complexContent></complexType>\n'
  );
}

function root(name: string, members = ''): string {
  return `<complexType name="${name}"><sequence>${members}</sequence></complexType>\n`;
}

/** `name: type`, with `?` for optional and `[]` for arrays. */
function member(line: string): string {
  const [, name, written, array, optional] = /^(\w+): ([\w:]+)(\[\])?(\?)?$/.exec(line) ?? [];
  const least = optional ? ' minOccurs="0"' : '';
  const most = array ? ' maxOccurs="unbounded"' : '';
  return `<element name="${name}" type="${written}"${least}${most} />`;
}

function membersOf(...lines: string[]): string {
  return lines.map(member).join('');
}

const CORE = `<?xml version="1.0" encoding="UTF-8" ?>
<!-- a comment, as the real ones have -->
${SCHEMA}
${root('DynamicData')}
<complexType name="ManagedObjectReference"><simpleContent><extension base="xsd:string">
  <attribute name="type" type="xsd:string" /></extension></simpleContent></complexType>
${root('MethodFault', membersOf('faultCause: vim25:LocalizedMethodFault?', 'faultMessage: vim25:LocalizableMessage[]?'))}
${type('RuntimeFault', 'MethodFault')}
${type('LocalizedMethodFault', 'DynamicData', membersOf('fault: vim25:MethodFault', 'localizedMessage: xsd:string?'))}
${type('KeyAnyValue', 'DynamicData', membersOf('key: xsd:string', 'value: xsd:anyType'))}
${type('LocalizableMessage', 'DynamicData', membersOf('key: xsd:string', 'arg: vim25:KeyAnyValue[]?', 'message: xsd:string?'))}
</schema>`;

const TYPES = `<?xml version="1.0" encoding="UTF-8" ?>
${SCHEMA}
<include schemaLocation="core-types.xsd" />
${type('ServiceContent', 'DynamicData', membersOf('rootFolder: vim25:ManagedObjectReference', 'propertyCollector: vim25:ManagedObjectReference', 'viewManager: vim25:ManagedObjectReference?', 'about: vim25:AboutInfo', 'sessionManager: vim25:ManagedObjectReference?'))}
${type('AboutInfo', 'DynamicData', membersOf('name: xsd:string', 'fullName: xsd:string', 'vendor: xsd:string', 'version: xsd:string', 'build: xsd:string?', 'osType: xsd:string', 'productLineId: xsd:string', 'apiType: xsd:string', 'apiVersion: xsd:string'))}
${type('UserSession', 'DynamicData', membersOf('key: xsd:string', 'userName: xsd:string', 'fullName: xsd:string', 'loginTime: xsd:dateTime', 'lastActiveTime: xsd:dateTime', 'locale: xsd:string', 'messageLocale: xsd:string'))}
${type('VimFault', 'MethodFault')}
${type('InvalidLogin', 'VimFault')}
${type('LampFault', 'VimFault', membersOf('lamp: xsd:string?'))}
${type('LampBroken', 'LampFault', membersOf('hours: xsd:int'))}
${type('VirtualDevice', 'DynamicData', membersOf('key: xsd:int', 'unitNumber: xsd:int?'))}
${type('VirtualLamp', 'VirtualDevice', membersOf('watts: xsd:long', 'colour: vim25:LampColour?', 'adminPassword: xsd:string?'))}
${type('LampReport', 'DynamicData', membersOf('lamps: vim25:VirtualDevice[]?', 'state: vim25:VirtualMachinePowerState', 'owner: vim25:ManagedObjectReference?'))}
<complexType name="ArrayOfVirtualLamp"><sequence>
  <element name="VirtualLamp" type="vim25:VirtualLamp" minOccurs="0" maxOccurs="unbounded" /></sequence></complexType>
${type('VirtualMachineConfigSpec', 'DynamicData', membersOf('name: xsd:string?', 'lamp: vim25:VirtualLamp[]?', 'numCPUs: xsd:int?'))}
<simpleType name="VirtualMachinePowerState"><restriction base="xsd:string"><enumeration value="poweredOff" />
  <enumeration value="poweredOn" /><enumeration value="suspended" /><enumeration value="hibernated" /></restriction></simpleType>
<simpleType name="LampColour"><restriction base="xsd:string"><enumeration value="red" />
  <enumeration value="warm-white" /></restriction></simpleType>
</schema>`;

interface Operation {
  readonly params?: string;
  readonly result?: string;
  readonly faults?: readonly string[];
}

const OPERATIONS: Readonly<Record<string, Operation>> = {
  RetrieveServiceContent: { result: 'returnval: vim25:ServiceContent' },
  Login: {
    params: membersOf('userName: xsd:string', 'password: xsd:string', 'locale: xsd:string?'),
    result: 'returnval: vim25:UserSession',
    faults: ['InvalidLogin'],
  },
  Logout: {},
  ReconfigVM_Task: {
    params: membersOf('spec: vim25:VirtualMachineConfigSpec'),
    result: 'returnval: vim25:ManagedObjectReference',
  },
  PowerOnVM_Task: {
    params: membersOf('host: vim25:ManagedObjectReference?', 'lit: xsd:boolean?'),
    result: 'returnval: vim25:ManagedObjectReference',
  },
  InspectLamp: {
    params: membersOf('colour: vim25:LampColour[]?', 'deep: xsd:boolean'),
    result: 'returnval: vim25:LampReport?',
    faults: ['LampBroken'],
  },
  PolishLamp_Task: { result: 'returnval: vim25:ManagedObjectReference' },
};
const operations = Object.entries(OPERATIONS);

const MESSAGES = `<?xml version="1.0" encoding="UTF-8" ?>
${SCHEMA}
<include schemaLocation="vim-types.xsd" />
${operations.map(([name, { params = '' }]) => root(`${name}RequestType`, membersOf('_this: vim25:ManagedObjectReference') + params)).join('')}
</schema>`;

function message(name: string, part: string, element: string): string {
  return `<message name="${name}"><part name="${part}" element="vim25:${element}" /></message>\n`;
}

function wsdl(soapAction: string): string {
  const faults = ['RuntimeFault', ...operations.flatMap(([, operation]) => operation.faults ?? [])];
  return `<?xml version="1.0" encoding="UTF-8" ?>
<definitions targetNamespace="urn:vim25" xmlns="http://schemas.xmlsoap.org/wsdl/"
  xmlns:soap="http://schemas.xmlsoap.org/wsdl/soap/" xmlns:vim25="urn:vim25" xmlns:xsd="${XSD}">
<types>${SCHEMA}
<include schemaLocation="vim-messagetypes.xsd" />
<element name="versionURI" type="xsd:string" />
${faults.map((fault) => `<element name="${fault}Fault" type="vim25:${fault}" />`).join('\n')}
${operations
  .map(
    ([name, { result }]) =>
      `<element name="${name}" type="vim25:${name}RequestType" />\n<element name="${name}Response">` +
      `<complexType>${result ? `<sequence>${member(result)}</sequence>` : ''}</complexType></element>`,
  )
  .join('\n')}
</schema></types>
${faults.map((fault) => message(`${fault}FaultMsg`, 'fault', `${fault}Fault`)).join('')}
${operations.map(([name]) => message(`${name}RequestMsg`, 'parameters', name) + message(`${name}ResponseMsg`, 'parameters', `${name}Response`)).join('')}
<portType name="VimPortType">
${operations
  .map(
    ([name, operation]) =>
      `<operation name="${name}"><input message="vim25:${name}RequestMsg" /><output message="vim25:${name}ResponseMsg" />` +
      `${['RuntimeFault', ...(operation.faults ?? [])].map((fault) => `<fault name="${fault}" message="vim25:${fault}FaultMsg" />`).join('')}</operation>`,
  )
  .join('\n')}
</portType>
<binding name="VimBinding" type="vim25:VimPortType">
<soap:binding style="document" transport="http://schemas.xmlsoap.org/soap/http" />
${operations
  .map(
    ([name]) =>
      `<operation name="${name}"><soap:operation soapAction="${soapAction}" style="document" />` +
      '<input><soap:body use="literal" /></input><output><soap:body use="literal" /></output></operation>',
  )
  .join('\n')}
</binding>
</definitions>`;
}

const SERVICE = `<?xml version="1.0" encoding="UTF-8" ?>
<definitions targetNamespace="urn:vim25Service" xmlns="http://schemas.xmlsoap.org/wsdl/"
  xmlns:soap="http://schemas.xmlsoap.org/wsdl/soap/" xmlns:interface="urn:vim25">
<import location="vim.wsdl" namespace="urn:vim25" />
<service name="VimService"><port binding="interface:VimBinding" name="VimPort">
<soap:address location="https://localhost/sdk/vimService" /></port></service>
</definitions>`;

/** File name -> content. With a SOAPAction of an unreleased version, only the last file knows the version. */
export function newerWsdl(soapAction = 'urn:vim25/8.0.3.0'): Record<string, string> {
  return {
    'vimService.wsdl': SERVICE,
    'vim.wsdl': wsdl(soapAction),
    'vim-messagetypes.xsd': MESSAGES,
    'vim-types.xsd': TYPES,
    'core-types.xsd': CORE,
    'vimServiceVersions.xml':
      '<?xml version="1.0" encoding="UTF-8" ?><namespaces version="1.0"><namespace><name>urn:sms</name><version>1.0</version></namespace>' +
      '<namespace><name>urn:vim25</name><version>8.0.3.0</version><priorVersions><version>8.0.2.0</version></priorVersions></namespace></namespaces>',
  };
}
