// Reads one answer with govmomi's own decoder, as its client does, as often as it is asked to.
//
// Usage: govmomi-decode FILE. For each line on standard input one line of JSON: {"wallMs": 1.5, "cpuMs": 1.6, "items": 2000}.
// The result of one reading is dropped before the next begins.
package main

import (
	"bufio"
	"bytes"
	"fmt"
	"os"
	"runtime"
	"syscall"
	"time"

	"github.com/vmware/govmomi/vim25/methods"
	"github.com/vmware/govmomi/vim25/soap"
	"github.com/vmware/govmomi/vim25/types"
	"github.com/vmware/govmomi/vim25/xml"
)

func main() {
	if len(os.Args) != 2 {
		fail(fmt.Errorf("usage: govmomi-decode FILE"))
	}
	document, err := os.ReadFile(os.Args[1])
	if err != nil {
		fail(err)
	}
	requests := bufio.NewScanner(os.Stdin)
	for requests.Scan() {
		runtime.GC()
		cpu, wall := cpuMs(), time.Now()
		items, err := decode(document)
		wallMs := float64(time.Since(wall).Microseconds()) / 1000
		if err != nil {
			fail(err)
		}
		fmt.Printf("{\"wallMs\": %.3f, \"cpuMs\": %.3f, \"items\": %d}\n", wallMs, cpuMs()-cpu, items)
	}
}

func decode(document []byte) (int, error) {
	body := methods.RetrievePropertiesExBody{}
	decoder := xml.NewDecoder(bytes.NewReader(document))
	decoder.TypeFunc = types.TypeFunc()
	if err := decoder.Decode(&soap.Envelope{Body: &body}); err != nil {
		return 0, err
	}
	if body.Res == nil || body.Res.Returnval == nil {
		return 0, fmt.Errorf("no result")
	}
	return len(body.Res.Returnval.Objects), nil
}

func cpuMs() float64 {
	var usage syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &usage); err != nil {
		fail(err)
	}
	return float64(usage.Utime.Nano()+usage.Stime.Nano()) / 1e6
}

func fail(err error) {
	fmt.Fprintln(os.Stderr, err)
	os.Exit(1)
}
