/** The namespaces of SOAP 1.1 and XML Schema. Those of the API's services are in their schema tables. */

export const SOAP_ENVELOPE = 'http://schemas.xmlsoap.org/soap/envelope/';
export const XSD = 'http://www.w3.org/2001/XMLSchema';
export const XSI = 'http://www.w3.org/2001/XMLSchema-instance';
