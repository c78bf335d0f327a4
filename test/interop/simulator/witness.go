// The witness stands in front of the simulator, sees every SOAP request before it does, and answers in its
// place when a test has ordered that. What it counts and keeps is independent of what a client believes it sent.
package main

import (
	"bytes"
	"encoding/xml"
	"io/ioutil"
	"net/http"
	"sync"
	"time"
)

// bodiesKept bounds what is remembered of each method.
const bodiesKept = 2000

const sessionCookie = "vmware_soap_session"

type witness struct {
	next http.Handler

	mu       sync.Mutex
	calls    map[string]*tally
	bodies   map[string][]string
	orders   []*order
	delays   map[string]time.Duration
	sessions map[string]bool // cookie -> still honoured
}

type tally struct {
	Count       int `json:"count"`
	InFlight    int `json:"inFlight"`
	MaxInFlight int `json:"maxInFlight"`
}

func newWitness(next http.Handler) *witness {
	return &witness{
		next:     next,
		calls:    map[string]*tally{},
		bodies:   map[string][]string{},
		delays:   map[string]time.Duration{},
		sessions: map[string]bool{},
	}
}

func (w *witness) ServeHTTP(rw http.ResponseWriter, r *http.Request) {
	if r.Method != http.MethodPost {
		w.next.ServeHTTP(rw, r)
		return
	}
	body, err := ioutil.ReadAll(r.Body)
	if err != nil {
		http.Error(rw, err.Error(), http.StatusBadRequest)
		return
	}
	r.Body = ioutil.NopCloser(bytes.NewReader(body))
	method := methodName(body)
	order, delay := w.arrived(method, body)
	left := w.leaveOnce(method, r)
	defer left()

	if delay > 0 {
		select {
		case <-time.After(delay):
		case <-r.Context().Done():
			return
		}
	}
	w.dropExpiredCookie(r)
	if order == nil {
		w.next.ServeHTTP(&cookieKeeper{ResponseWriter: rw, keeper: w}, r)
		if method == "Logout" {
			w.loggedOut(r)
		}
		return
	}
	w.obey(order, method, rw, r, body)
}

// methodName is the name of the first element in the SOAP body, or "" when there is none.
func methodName(body []byte) string {
	decoder := xml.NewDecoder(bytes.NewReader(body))
	inBody := false
	for {
		token, err := decoder.Token()
		if err != nil {
			return ""
		}
		if start, ok := token.(xml.StartElement); ok {
			if inBody {
				return start.Name.Local
			}
			inBody = start.Name.Local == "Body"
		}
	}
}

func (w *witness) arrived(method string, body []byte) (*order, time.Duration) {
	w.mu.Lock()
	defer w.mu.Unlock()
	call := w.calls[method]
	if call == nil {
		call = &tally{}
		w.calls[method] = call
	}
	call.Count++
	call.InFlight++
	if call.InFlight > call.MaxInFlight {
		call.MaxInFlight = call.InFlight
	}
	if len(w.bodies[method]) < bodiesKept {
		w.bodies[method] = append(w.bodies[method], string(body))
	}
	return w.takeOrder(method), w.delays[method]
}

// leaveOnce ends the request's time in flight: when it is answered, or before that when its client hangs up.
func (w *witness) leaveOnce(method string, r *http.Request) func() {
	var once sync.Once
	answered := make(chan struct{})
	leave := func() {
		once.Do(func() {
			w.mu.Lock()
			w.calls[method].InFlight--
			w.mu.Unlock()
		})
	}
	go func() {
		select {
		case <-r.Context().Done():
			leave()
		case <-answered:
		}
	}()
	return func() {
		leave()
		close(answered)
	}
}

// dropExpiredCookie makes the simulator see a request of an expired session as one without a session.
func (w *witness) dropExpiredCookie(r *http.Request) {
	cookie, err := r.Cookie(sessionCookie)
	if err != nil {
		return
	}
	w.mu.Lock()
	honoured, known := w.sessions[cookie.Value]
	w.mu.Unlock()
	if known && !honoured {
		r.Header.Del("Cookie")
	}
}

func (w *witness) loggedOut(r *http.Request) {
	if cookie, err := r.Cookie(sessionCookie); err == nil {
		w.mu.Lock()
		delete(w.sessions, cookie.Value)
		w.mu.Unlock()
	}
}

func (w *witness) expireSessions() int {
	w.mu.Lock()
	defer w.mu.Unlock()
	n := 0
	for value, honoured := range w.sessions {
		if honoured {
			w.sessions[value] = false
			n++
		}
	}
	return n
}

// cookieKeeper notes the session cookies that the simulator hands out.
type cookieKeeper struct {
	http.ResponseWriter
	keeper *witness
}

func (k *cookieKeeper) WriteHeader(status int) {
	response := http.Response{Header: k.Header()}
	for _, cookie := range response.Cookies() {
		if cookie.Name == sessionCookie {
			k.keeper.mu.Lock()
			k.keeper.sessions[cookie.Value] = true
			k.keeper.mu.Unlock()
		}
	}
	k.ResponseWriter.WriteHeader(status)
}
