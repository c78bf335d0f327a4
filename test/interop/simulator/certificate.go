// The server's certificate: made anew at each start, below an authority of its own, so that a test can trust
// the authority, pin the thumbprint, or be handed a certificate for the wrong name or time.
package main

import (
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/sha1"
	"crypto/sha256"
	"crypto/tls"
	"crypto/x509"
	"crypto/x509/pkix"
	"encoding/pem"
	"fmt"
	"io/ioutil"
	"math/big"
	"net"
	"path/filepath"
	"strings"
	"time"
)

type identity struct {
	certificate tls.Certificate
	caFile      string
	sha1        string
	sha256      string
}

func serverIdentity(opts options, dir string) (*identity, error) {
	id := &identity{caFile: filepath.Join(dir, "ca.pem")}
	var err error
	if opts.certFile != "" {
		id.caFile = opts.certFile
		id.certificate, err = tls.LoadX509KeyPair(opts.certFile, opts.keyFile)
	} else {
		id.certificate, err = makeCertificate(strings.Split(opts.certHosts, ","), opts.expired, id.caFile)
	}
	if err != nil {
		return nil, err
	}
	leaf := id.certificate.Certificate[0]
	id.sha1 = thumbprint(fmt.Sprintf("%X", sha1.Sum(leaf)))
	id.sha256 = thumbprint(fmt.Sprintf("%X", sha256.Sum256(leaf)))
	return id, nil
}

func makeCertificate(hosts []string, expired bool, caFile string) (tls.Certificate, error) {
	var none tls.Certificate
	now := time.Now()
	caKey, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		return none, err
	}
	ca := &x509.Certificate{
		SerialNumber:          big.NewInt(now.UnixNano()),
		Subject:               pkix.Name{CommonName: "Kilonova test authority"},
		NotBefore:             now.Add(-48 * time.Hour),
		NotAfter:              now.Add(48 * time.Hour),
		IsCA:                  true,
		BasicConstraintsValid: true,
		KeyUsage:              x509.KeyUsageCertSign,
	}
	caDer, err := x509.CreateCertificate(rand.Reader, ca, ca, caKey.Public(), caKey)
	if err != nil {
		return none, err
	}
	caPem := pem.EncodeToMemory(&pem.Block{Type: "CERTIFICATE", Bytes: caDer})
	if err := ioutil.WriteFile(caFile, caPem, 0600); err != nil {
		return none, err
	}

	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		return none, err
	}
	leaf := &x509.Certificate{
		SerialNumber: big.NewInt(now.UnixNano() + 1),
		Subject:      pkix.Name{CommonName: hosts[0]},
		NotBefore:    ca.NotBefore,
		NotAfter:     ca.NotAfter,
		KeyUsage:     x509.KeyUsageDigitalSignature,
		ExtKeyUsage:  []x509.ExtKeyUsage{x509.ExtKeyUsageServerAuth},
	}
	if expired {
		leaf.NotAfter = now.Add(-24 * time.Hour)
	}
	for _, host := range hosts {
		if ip := net.ParseIP(host); ip != nil {
			leaf.IPAddresses = append(leaf.IPAddresses, ip)
		} else {
			leaf.DNSNames = append(leaf.DNSNames, host)
		}
	}
	der, err := x509.CreateCertificate(rand.Reader, leaf, ca, key.Public(), caKey)
	if err != nil {
		return none, err
	}
	return tls.Certificate{Certificate: [][]byte{der}, PrivateKey: key}, nil
}

// thumbprint writes a digest the way vSphere does: upper case pairs with colons between.
func thumbprint(hex string) string {
	var pairs []string
	for i := 0; i < len(hex); i += 2 {
		pairs = append(pairs, hex[i:i+2])
	}
	return strings.Join(pairs, ":")
}
