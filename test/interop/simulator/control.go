// The control listener: what a test asks of the server behind the API's back. JSON over HTTP on a loopback
// port of its own, so that nothing of it appears on the vSphere side.
package main

import (
	"encoding/json"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"sort"
	"time"

	"github.com/vmware/govmomi/simulator"
)

func serveControl(w *witness) (string, error) {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return "", err
	}
	mux := http.NewServeMux()
	mux.HandleFunc("/census", func(rw http.ResponseWriter, _ *http.Request) {
		census, err := takeCensus(w)
		reply(rw, census, err)
	})
	mux.HandleFunc("/calls", func(rw http.ResponseWriter, _ *http.Request) {
		w.mu.Lock()
		defer w.mu.Unlock()
		reply(rw, w.calls, nil)
	})
	mux.HandleFunc("/requests", func(rw http.ResponseWriter, r *http.Request) {
		w.mu.Lock()
		defer w.mu.Unlock()
		reply(rw, append([]string{}, w.bodies[r.URL.Query().Get("method")]...), nil)
	})
	mux.HandleFunc("/forget", func(rw http.ResponseWriter, _ *http.Request) {
		w.forget()
		reply(rw, nil, nil)
	})
	mux.HandleFunc("/orders", func(rw http.ResponseWriter, r *http.Request) {
		o := &order{Times: 1}
		err := json.NewDecoder(r.Body).Decode(o)
		if err == nil {
			err = o.check()
		}
		if err == nil {
			w.mu.Lock()
			w.orders = append(w.orders, o)
			w.mu.Unlock()
		}
		reply(rw, nil, err)
	})
	mux.HandleFunc("/delays", func(rw http.ResponseWriter, r *http.Request) {
		var delay struct {
			Method string `json:"method"`
			Ms     int    `json:"ms"`
		}
		err := json.NewDecoder(r.Body).Decode(&delay)
		if err == nil {
			w.mu.Lock()
			w.delays[delay.Method] = time.Duration(delay.Ms) * time.Millisecond
			w.mu.Unlock()
		}
		reply(rw, nil, err)
	})
	mux.HandleFunc("/expire-sessions", func(rw http.ResponseWriter, _ *http.Request) {
		reply(rw, w.expireSessions(), nil)
	})
	go func() { _ = http.Serve(listener, mux) }()
	return "http://" + listener.Addr().String(), nil
}

// forget starts the witness's books anew. What is in flight stays counted.
func (w *witness) forget() {
	w.mu.Lock()
	defer w.mu.Unlock()
	for _, call := range w.calls {
		call.Count, call.MaxInFlight = 0, call.InFlight
	}
	w.bodies = map[string][]string{}
}

type census struct {
	Vms      []string `json:"vms"`
	Files    []string `json:"files"`
	Sessions int      `json:"sessions"`
}

// takeCensus lists the VMs by name and, as "[datastore] path", every file and folder on every datastore.
// A folder's path ends in a slash.
func takeCensus(w *witness) (*census, error) {
	found := &census{Vms: []string{}, Files: []string{}}
	for _, entity := range simulator.Map.All("VirtualMachine") {
		found.Vms = append(found.Vms, entity.Entity().Name)
	}
	for _, entity := range simulator.Map.All("Datastore") {
		ds := entity.(*simulator.Datastore)
		root := ds.Info.GetDatastoreInfo().Url
		err := filepath.Walk(root, func(path string, info os.FileInfo, err error) error {
			if os.IsNotExist(err) {
				return nil // deleted while we looked
			}
			if err != nil || path == root {
				return err
			}
			relative, err := filepath.Rel(root, path)
			if info.IsDir() {
				relative += "/"
			}
			found.Files = append(found.Files, "["+ds.Name+"] "+relative)
			return err
		})
		if err != nil {
			return nil, err
		}
	}
	w.mu.Lock()
	for _, honoured := range w.sessions {
		if honoured {
			found.Sessions++
		}
	}
	w.mu.Unlock()
	sort.Strings(found.Vms)
	sort.Strings(found.Files)
	return found, nil
}

func reply(rw http.ResponseWriter, value interface{}, err error) {
	rw.Header().Set("Content-Type", "application/json")
	if err != nil {
		rw.WriteHeader(http.StatusBadRequest)
		value = map[string]string{"error": err.Error()}
	}
	_ = json.NewEncoder(rw).Encode(value)
}
