/** Requests as text: what a client would send. */

/** An envelope around a call, in the prefixes of the test's choice. */
export function envelope(content: string, header = ''): Buffer {
  return Buffer.from(
    '<?xml version="1.0" encoding="UTF-8"?>' +
      '<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
      `${header === '' ? '' : `<s:Header>${header}</s:Header>`}<s:Body>${content}</s:Body></s:Envelope>`,
  );
}

/** A call of a vim25 method of `vm-12` or another object. */
export function call(method: string, content = '', type = 'VirtualMachine', id = 'vm-12'): Buffer {
  return envelope(`<${method} xmlns="urn:vim25"><_this type="${type}">${id}</_this>${content}</${method}>`);
}
