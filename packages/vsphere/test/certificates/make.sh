#!/bin/sh
# Makes the certificates in this folder anew. The authority's key is thrown away.
set -eu
cd "$(dirname "$0")"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
days=36500

new_key() { openssl ecparam -name prime256v1 -genkey -noout -out "$1"; }

new_key "$work/ca.key"
openssl req -x509 -new -key "$work/ca.key" -days $days -subj '/CN=Kilonova test authority' \
  -addext basicConstraints=critical,CA:TRUE -addext keyUsage=critical,keyCertSign -out ca.pem

# name, subject alternative names, further arguments
signed() {
  name=$1 names=$2
  shift 2
  new_key "$name.key.pem"
  openssl req -new -key "$name.key.pem" -subj "/O=Kilonova tests/CN=$name" -out "$work/$name.csr"
  printf 'subjectAltName=%s\nextendedKeyUsage=serverAuth\n' "$names" > "$work/$name.ext"
  openssl x509 -req -in "$work/$name.csr" -CA ca.pem -CAkey "$work/ca.key" -CAcreateserial \
    -CAserial "$work/serial" -extfile "$work/$name.ext" -out "$name.pem" "$@"
}
loopback=DNS:localhost,IP:127.0.0.1,IP:::1
signed server $loopback -days $days
signed other-name DNS:vcenter.example.org -days $days

# x509 -req cannot date back; ca can.
new_key expired.key.pem
openssl req -new -key expired.key.pem -subj '/O=Kilonova tests/CN=expired' -out "$work/expired.csr"
: > "$work/index"
printf '[ca]\ndefault_ca=c\n[c]\ndatabase=%s/index\nrand_serial=yes\ndefault_md=sha256\npolicy=p\nnew_certs_dir=%s\n[p]\ncommonName=supplied\norganizationName=optional\n[x]\nsubjectAltName=%s\n' \
  "$work" "$work" "$loopback" > "$work/ca.cnf"
openssl ca -batch -notext -config "$work/ca.cnf" -cert ca.pem -keyfile "$work/ca.key" -extensions x \
  -startdate 20000101000000Z -enddate 20010101000000Z -in "$work/expired.csr" -out expired.pem

new_key self-signed.key.pem
openssl req -x509 -new -key self-signed.key.pem -days $days -subj '/O=Kilonova tests/CN=self-signed' \
  -addext subjectAltName=$loopback -out self-signed.pem
