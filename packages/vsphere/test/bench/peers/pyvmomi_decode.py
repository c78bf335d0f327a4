"""Reads one answer with pyvmomi's own decoder, as its client does, as often as it is asked to.

Usage: pyvmomi_decode.py FILE. For each line on standard input one line of JSON:
{"wallMs": 1.5, "cpuMs": 1.5, "items": 2000}. The result of one reading is dropped before the next begins.
"""
import gc
import json
import sys
import time

from pyVmomi import SoapStubAdapter, vmodl
from pyVmomi.VmomiSupport import newestVersions
from pyVmomi.SoapAdapter import SoapResponseDeserializer


def main():
    if len(sys.argv) != 2:
        sys.exit("usage: pyvmomi_decode.py FILE")
    with open(sys.argv[1], "rb") as file:
        document = file.read()
    # References are made with the stub they belong to. It connects when it is used, which it never is.
    stub = SoapStubAdapter("127.0.0.1", 1, version=newestVersions.Get("vim"))
    for _ in sys.stdin:
        gc.collect()
        wall, cpu = time.perf_counter(), time.process_time()
        result = SoapResponseDeserializer(stub).Deserialize(document, vmodl.query.PropertyCollector.RetrieveResult)
        wall_ms, cpu_ms = 1000 * (time.perf_counter() - wall), 1000 * (time.process_time() - cpu)
        print(json.dumps({"wallMs": wall_ms, "cpuMs": cpu_ms, "items": len(result.objects)}), flush=True)
        del result


main()
