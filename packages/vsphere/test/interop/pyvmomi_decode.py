"""What pyvmomi makes of SOAP answers, as flat text to compare with.

Standard input is a JSON list of [method, answer]. Standard output is a JSON list with, for each of them, either
{"leaves": {path: text}} or {"unreadable": what pyvmomi raised}. A path is like objectSet[0].obj, and the text says what
the value is: s: string, n: number, b: boolean, d: date in UTC, x: bytes, r: reference. path#type is the type of a data
object, path#length the length of an array. A value that pyvmomi makes up for a required member that is not in the answer
begins with "made up ".
"""
import base64
import json
import sys
from datetime import datetime, timezone

from pyVmomi import VmomiSupport
from pyVmomi.SoapAdapter import SoapResponseDeserializer

check_and_set = VmomiSupport.DataObject.__setattr__


def note_and_set(data_object, name, value):
    """What an answer has is set this way, and what a data object begins with is not."""
    check_and_set(data_object, name, value)
    data_object.__dict__.setdefault('_in_answer', set()).add(name)


VmomiSupport.DataObject.__setattr__ = note_and_set


def main():
    answers = json.load(sys.stdin)
    json.dump([decoded(method, answer) for method, answer in answers], sys.stdout)


def decoded(method, answer):
    try:
        result_type = VmomiSupport.GuessWsdlMethod(method).info.result
        value = SoapResponseDeserializer(None).Deserialize(answer, result_type)
        leaves = {}
        if isinstance(value, VmomiSupport.GetVmodlType('vmodl.MethodFault')):
            leaves['#fault'] = 'b:true'
        flatten(value, '', leaves)
        return {'leaves': leaves}
    except Exception as error:  # whatever it raises is its verdict on the answer
        cause = error.__context__ or error
        return {'unreadable': '%s: %s' % (type(cause).__name__, cause)}


def flatten(value, path, leaves):
    if value is None:
        return
    if isinstance(value, list):
        leaves[path + '#length'] = str(len(value))
        for index, item in enumerate(value):
            flatten(item, '%s[%d]' % (path, index), leaves)
    elif isinstance(value, VmomiSupport.DataObject):
        leaves[path + '#type'] = value._wsdlName
        for info in value._GetPropertyList():
            member = getattr(value, info.name)
            # It has no way to tell an array of none from none.
            if isinstance(member, list) and not member and issubclass(info.type, list):
                continue
            place = '%s.%s' % (path, info.name)
            flatten(member, place, leaves)
            if info.name not in value.__dict__.get('_in_answer', ()) and place in leaves:
                leaves[place] = 'made up ' + leaves[place]
    else:
        leaves[path] = leaf(value)


def leaf(value):
    if isinstance(value, VmomiSupport.ManagedObject):
        return 'r:%s:%s' % (value._wsdlName, value._moId)
    if isinstance(value, VmomiSupport.UncallableManagedMethod):
        return 's:' + value.name
    if isinstance(value, VmomiSupport.ManagedMethod):
        return 's:' + value.info.wsdlName
    if isinstance(value, type):
        return 's:' + VmomiSupport.GetWsdlName(value)
    if isinstance(value, bool):
        return 'b:true' if value else 'b:false'
    if isinstance(value, datetime):
        utc = value.replace(tzinfo=timezone.utc) if value.tzinfo is None else value.astimezone(timezone.utc)
        return 'd:%s.%03dZ' % (utc.replace(tzinfo=None, microsecond=0).isoformat(), utc.microsecond // 1000)
    if isinstance(value, bytes):
        return 'x:' + base64.b64encode(value).decode()
    if isinstance(value, (int, float)):
        return 'n:' + repr(value if isinstance(value, float) else int(value))
    if isinstance(value, str):
        return 's:' + value
    raise TypeError('a leaf of type %s' % type(value))


main()
