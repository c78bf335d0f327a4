// A vCenter to test against that we did not write: govmomi's simulator behind a main of our own.
//
// It prints one JSON line when it is ready and lives for as long as its standard input stays open, so that
// it never outlives the process that started it. Everything it stores lies in one temporary directory,
// which it removes when it ends. README.md in this folder says how it differs from a real vCenter.
package main

import (
	"crypto/tls"
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"io/ioutil"
	"log"
	"net/url"
	"os"
	"os/signal"
	"strconv"
	"strings"
	"syscall"
	"time"

	_ "github.com/vmware/govmomi/pbm/simulator"
	"github.com/vmware/govmomi/simulator"
	_ "github.com/vmware/govmomi/vapi/simulator"
	"github.com/vmware/govmomi/vim25/types"
)

type options struct {
	listen     string
	user       string
	password   string
	plain      bool
	taskDelay  time.Duration
	certHosts  string
	expired    bool
	certFile   string
	keyFile    string
	capacityGb string
	verbose    bool
}

// ready is the line on standard output.
type ready struct {
	URL              string `json:"url"`
	CaFile           string `json:"caFile,omitempty"`
	ThumbprintSha1   string `json:"thumbprintSha1,omitempty"`
	ThumbprintSha256 string `json:"thumbprintSha256,omitempty"`
	ControlURL       string `json:"controlUrl"`
	// Directory holds everything the process stores.
	Directory string `json:"directory"`
}

func main() {
	var opts options
	model := simulator.VPX()
	readFlags(&opts, model)
	if !opts.verbose {
		log.SetOutput(ioutil.Discard)
	}
	if err := run(opts, model); err != nil {
		fmt.Fprintln(os.Stderr, "simulator:", err)
		os.Exit(1)
	}
}

func readFlags(opts *options, model *simulator.Model) {
	flag.StringVar(&opts.listen, "l", "127.0.0.1:0", "address to listen on; port 0 takes a free one")
	flag.StringVar(&opts.user, "user", "", "the only user who may log in (required)")
	flag.StringVar(&opts.password, "password", "", "that user's password (required)")
	flag.BoolVar(&opts.plain, "plain", false, "serve HTTP without TLS")
	flag.DurationVar(&opts.taskDelay, "task-delay", 0, "how long a task stays in state running")
	flag.StringVar(&opts.certHosts, "cert-hosts", "127.0.0.1,::1,localhost", "names and addresses the made certificate is for")
	flag.BoolVar(&opts.expired, "cert-expired", false, "make a certificate that ran out yesterday")
	flag.StringVar(&opts.certFile, "cert", "", "PEM certificate to serve instead of a made one")
	flag.StringVar(&opts.keyFile, "key", "", "PEM key of -cert")
	flag.StringVar(&opts.capacityGb, "capacity-gb", "1024", "size of each datastore, comma separated; the last one repeats")
	flag.BoolVar(&opts.verbose, "v", false, "let the simulator log to standard error")
	flag.IntVar(&model.Datacenter, "dc", 1, "datacenters")
	flag.IntVar(&model.Cluster, "cluster", 1, "clusters in each datacenter")
	flag.IntVar(&model.ClusterHost, "host", 2, "hosts in each cluster")
	flag.IntVar(&model.Host, "standalone-host", 0, "hosts outside a cluster in each datacenter")
	flag.IntVar(&model.Pool, "pool", 0, "resource pools below each cluster's own")
	flag.IntVar(&model.Machine, "vm", 0, "virtual machines in each cluster")
	flag.IntVar(&model.Datastore, "ds", 1, "datastores in each datacenter, seen by all of its hosts")
	flag.IntVar(&model.Portgroup, "pg", 1, "distributed port groups in each datacenter")
	flag.IntVar(&model.Folder, "folder", 0, "how many of the datacenters lie in folders")
	flag.Parse()
}

func run(opts options, model *simulator.Model) error {
	if opts.user == "" || opts.password == "" {
		return fmt.Errorf("-user and -password are required")
	}
	dir, err := ioutil.TempDir("", "kilonova-vcsim-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	// The model makes its datastores in the temporary directory: keep them all below ours.
	if err := os.Setenv("TMPDIR", dir); err != nil {
		return err
	}
	defer model.Remove()
	if err := model.Create(); err != nil {
		return err
	}
	if err := sizeDatastores(opts.capacityGb); err != nil {
		return err
	}
	simulator.TaskDelay = opts.taskDelay

	answer := ready{Directory: dir}
	service := model.Service
	service.RegisterEndpoints = true
	service.Listen = &url.URL{Host: opts.listen, User: url.UserPassword(opts.user, opts.password)}
	if !opts.plain {
		identity, err := serverIdentity(opts, dir)
		if err != nil {
			return err
		}
		answer.CaFile, answer.ThumbprintSha1, answer.ThumbprintSha256 = identity.caFile, identity.sha1, identity.sha256
		service.TLS = &tls.Config{Certificates: []tls.Certificate{identity.certificate}}
	}
	server := service.NewServer()
	witness := newWitness(server.Config.Handler)
	server.Config.Handler = witness
	control, err := serveControl(witness)
	if err != nil {
		return err
	}
	answer.URL = fmt.Sprintf("%s://%s%s", server.URL.Scheme, server.URL.Host, server.URL.Path)
	answer.ControlURL = control
	if err := json.NewEncoder(os.Stdout).Encode(answer); err != nil {
		return err
	}
	waitForEnd()
	return nil
}

// sizeDatastores makes the model's datastores what a vCenter shows for shared VMFS, with a known size.
func sizeDatastores(list string) error {
	var sizes []int64
	for _, field := range strings.Split(list, ",") {
		gb, err := strconv.ParseInt(strings.TrimSpace(field), 10, 64)
		if err != nil {
			return fmt.Errorf("-capacity-gb: %v", err)
		}
		sizes = append(sizes, gb<<30)
	}
	for _, entity := range simulator.Map.All("Datastore") {
		ds := entity.(*simulator.Datastore)
		n, _ := strconv.Atoi(strings.TrimPrefix(ds.Name, "LocalDS_"))
		if n >= len(sizes) {
			n = len(sizes) - 1
		}
		shared := true
		ds.Summary.Type = string(types.HostFileSystemVolumeFileSystemTypeVMFS)
		ds.Summary.MultipleHostAccess = &shared
		ds.Summary.Capacity = sizes[n]
		ds.Summary.FreeSpace = sizes[n]
		ds.Info.GetDatastoreInfo().FreeSpace = sizes[n]
	}
	return nil
}

// waitForEnd returns when whoever started this process is gone or asks it to stop.
func waitForEnd() {
	end := make(chan os.Signal, 1)
	signal.Notify(end, os.Interrupt, syscall.SIGTERM)
	go func() {
		_, _ = io.Copy(ioutil.Discard, os.Stdin)
		end <- os.Interrupt
	}()
	<-end
}
