"""Prints every public name of Debian's oslo.vmware as JSON: modules, functions, classes, methods, parameters.

The sources are read, not imported: what they need at run time does not matter here.
"""
import ast
import json
import os
import sys

ROOT = '/usr/lib/python3/dist-packages/oslo_vmware'
LEFT_OUT = ('tests', 'wsdl', 'hacking', '__pycache__')


def parameters(function):
    names = [argument.arg for argument in function.args.args + function.args.kwonlyargs]
    return [name for name in names if name not in ('self', 'cls')]


def is_public(node):
    return isinstance(node, (ast.FunctionDef, ast.ClassDef)) and not node.name.startswith('_')


def inventory():
    found = {}
    for folder, folders, files in os.walk(ROOT):
        folders[:] = [name for name in folders if name not in LEFT_OUT]
        for name in sorted(files):
            if not name.endswith('.py') or name.startswith('_') or name == 'version.py':
                continue
            path = os.path.join(folder, name)
            module = os.path.relpath(path, ROOT)[:-3].replace(os.sep, '.')
            with open(path, encoding='utf-8') as source:
                tree = ast.parse(source.read())
            for node in filter(is_public, tree.body):
                key = module + '.' + node.name
                if isinstance(node, ast.FunctionDef):
                    found[key] = parameters(node)
                    continue
                found[key] = []
                for member in node.body:
                    if not isinstance(member, ast.FunctionDef):
                        continue
                    if member.name == '__init__':
                        found[key] = parameters(member)
                    elif not member.name.startswith('_'):
                        found[key + '.' + member.name] = parameters(member)
            for node in tree.body if module == 'constants' else ():
                if isinstance(node, ast.Assign):
                    for target in node.targets:
                        if isinstance(target, ast.Name) and target.id.isupper():
                            found[module + '.' + target.id] = []
    return found


json.dump(inventory(), sys.stdout, sort_keys=True)
