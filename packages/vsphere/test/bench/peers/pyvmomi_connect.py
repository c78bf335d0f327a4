"""Logs in with pyvmomi, as its users do, and says that it has read the ServiceContent.

Usage: pyvmomi_connect.py HOST PORT USER PASSWORD
"""
import ssl
import sys

from pyVim.connect import SmartConnect

host, port, user, password = sys.argv[1:]
instance = SmartConnect(host=host, port=int(port), user=user, pwd=password, sslContext=ssl._create_unverified_context())
print(instance.content.about.apiVersion, flush=True)
