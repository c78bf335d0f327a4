// Failures to order. An order is for the next calls of one method: answer with a fault, hand out a task that
// fails, cut the connection before or after the work is done, or answer with something that is not SOAP.
package main

import (
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"reflect"
	"strings"

	"github.com/vmware/govmomi/simulator"
	"github.com/vmware/govmomi/vim25/types"
	"github.com/vmware/govmomi/vim25/xml"
)

type order struct {
	Method string `json:"method"`
	// Kind is fault, taskFault, disconnect, disconnectAfter or html.
	Kind  string `json:"kind"`
	Times int    `json:"times"`
	// Skip lets that many calls through first.
	Skip       int             `json:"skip"`
	Fault      string          `json:"fault"`
	Properties json.RawMessage `json:"properties"`
	Message    string          `json:"message"`
	Status     int             `json:"status"`
}

func (o *order) check() error {
	if o.Method == "" || o.Times < 1 || o.Skip < 0 {
		return fmt.Errorf("an order needs a method, times of 1 or more and skip of 0 or more")
	}
	switch o.Kind {
	case "fault", "taskFault":
		_, err := o.fault()
		return err
	case "disconnect", "disconnectAfter", "html":
		return nil
	}
	return fmt.Errorf("unknown kind of order %q", o.Kind)
}

func (o *order) fault() (types.BaseMethodFault, error) {
	kind, ok := types.TypeFunc()(o.Fault)
	if !ok {
		return nil, fmt.Errorf("the schema has no type %q", o.Fault)
	}
	value := reflect.New(kind).Interface()
	fault, ok := value.(types.BaseMethodFault)
	if !ok {
		return nil, fmt.Errorf("%q is not a fault", o.Fault)
	}
	if len(o.Properties) > 0 {
		if err := json.Unmarshal(o.Properties, value); err != nil {
			return nil, fmt.Errorf("properties of %s: %v", o.Fault, err)
		}
	}
	return fault, nil
}

// takeOrder is called with the lock held.
func (w *witness) takeOrder(method string) *order {
	for i, o := range w.orders {
		if o.Method != method {
			continue
		}
		if o.Skip > 0 {
			o.Skip--
			return nil
		}
		o.Times--
		if o.Times == 0 {
			w.orders = append(w.orders[:i], w.orders[i+1:]...)
		}
		return o
	}
	return nil
}

func (w *witness) obey(o *order, method string, rw http.ResponseWriter, r *http.Request, body []byte) {
	switch o.Kind {
	case "fault":
		fault, _ := o.fault()
		writeFault(rw, o.message(), fault)
	case "taskFault":
		fault, _ := o.fault()
		task := simulator.CreateTask(receiver(body), taskName(method), func(*simulator.Task) (types.AnyType, types.BaseMethodFault) {
			return nil, fault
		})
		writeEnvelope(rw, http.StatusOK, fmt.Sprintf(
			`<%sResponse xmlns="urn:vim25"><returnval type="Task">%s</returnval></%sResponse>`, method, task.Run().Value, method))
	case "disconnectAfter":
		w.next.ServeHTTP(&cookieKeeper{ResponseWriter: httptest.NewRecorder(), keeper: w}, r)
		panic(http.ErrAbortHandler)
	case "disconnect":
		panic(http.ErrAbortHandler)
	case "html":
		status := o.Status
		if status == 0 {
			status = http.StatusServiceUnavailable
		}
		rw.Header().Set("Content-Type", "text/html; charset=utf-8")
		rw.WriteHeader(status)
		fmt.Fprintf(rw, "<!doctype html><html><body><h1>%d %s</h1><p>no healthy upstream<br></body></html>", status, http.StatusText(status))
	}
}

func (o *order) message() string {
	if o.Message != "" {
		return o.Message
	}
	return "ordered by a test: " + o.Fault
}

func taskName(method string) string {
	return strings.TrimSuffix(method, "_Task") + "Task"
}

// receiver is the object that the request is for.
func receiver(body []byte) types.ManagedObjectReference {
	var envelope struct {
		Body struct {
			Method struct {
				This struct {
					Type  string `xml:"type,attr"`
					Value string `xml:",chardata"`
				} `xml:"_this"`
			} `xml:",any"`
		} `xml:"Body"`
	}
	_ = xml.Unmarshal(body, &envelope)
	this := envelope.Body.Method.This
	return types.ManagedObjectReference{Type: this.Type, Value: strings.TrimSpace(this.Value)}
}

func writeFault(rw http.ResponseWriter, message string, fault types.BaseMethodFault) {
	name := reflect.TypeOf(fault).Elem().Name()
	var detail strings.Builder
	start := xml.StartElement{
		Name: xml.Name{Local: name + "Fault"},
		Attr: []xml.Attr{
			{Name: xml.Name{Local: "xmlns"}, Value: "urn:vim25"},
			{Name: xml.Name{Local: "xsi:type"}, Value: name},
		},
	}
	if err := xml.NewEncoder(&detail).EncodeElement(fault, start); err != nil {
		http.Error(rw, err.Error(), http.StatusInternalServerError)
		return
	}
	var text strings.Builder
	_ = xml.EscapeText(&text, []byte(message))
	writeEnvelope(rw, http.StatusInternalServerError, fmt.Sprintf(
		"<soapenv:Fault><faultcode>ServerFaultCode</faultcode><faultstring>%s</faultstring><detail>%s</detail></soapenv:Fault>",
		text.String(), detail.String()))
}

func writeEnvelope(rw http.ResponseWriter, status int, body string) {
	rw.Header().Set("Content-Type", "text/xml; charset=utf-8")
	rw.WriteHeader(status)
	fmt.Fprintf(rw, `<?xml version="1.0" encoding="UTF-8"?>`+
		`<soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/" `+
		`xmlns:xsd="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">`+
		`<soapenv:Body>%s</soapenv:Body></soapenv:Envelope>`, body)
}
