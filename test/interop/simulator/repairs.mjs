/**
 * What is changed in govmomi's installed simulator while ours is built, and why.
 *
 * Each repair replaces one exact passage of one file. When the installed file does not hold that passage
 * exactly once, the build stops: a repair that silently does nothing would be found as a strange test failure.
 * Every one of them makes the simulator do what a real vCenter does; none makes it accept more.
 */

/** @type {import('./repairs.mjs').Repair[]} */
export const repairs = [
  {
    file: 'property_collector.go',
    why: 'a TraversalSpec applies to objects of its type only; without this a recursive traversal never ends',
    find: `		f, _ := fieldValue(obj, ts.Path)

		for _, ref := range fieldRefs(f) {`,
    replace: `		if !traversalApplies(obj.Type(), ts.Type) {
			continue
		}

		f, _ := fieldValue(obj, ts.Path)

		for _, ref := range fieldRefs(f) {`,
  },
  {
    file: 'property_collector.go',
    why: 'the check that the repair above calls: the type itself or one that it extends',
    find: `func (rr *retrieveResult) selectSet(`,
    replace: `func traversalApplies(kind reflect.Type, name string) bool {
	if kind.Name() == name {
		return true
	}
	if kind.Kind() != reflect.Struct {
		return false
	}
	for i := 0; i < kind.NumField(); i++ {
		if f := kind.Field(i); f.Anonymous && traversalApplies(f.Type, name) {
			return true
		}
	}
	return false
}

func (rr *retrieveResult) selectSet(`,
  },
  {
    file: 'property_collector.go',
    why: 'a property path may pick an element of an array by its key, with dots in a key that is quoted',
    find: `	fields := strings.Split(p, ".")

	for i, name := range fields {
		kind := rval.Type().Kind()
`,
    replace: `	fields := pathSteps(p)

	for i, name := range fields {
		name, key := stepKey(name)
		kind := rval.Type().Kind()
`,
  },
  {
    file: 'property_collector.go',
    why: 'the element itself, or what is below it',
    find: `		if isEmpty(val) {
			return nil, errEmptyField
		}

		if i == len(fields)-1 {`,
    replace: `		if isEmpty(val) {
			return nil, errEmptyField
		}

		if key != "" {
			if val.Kind() != reflect.Slice {
				return nil, errMissingField
			}
			val = elementWithKey(val, key)
			if !val.IsValid() {
				return nil, errEmptyField
			}
			if i == len(fields)-1 {
				return val.Interface(), nil
			}
			rval = val
			continue
		}

		if i == len(fields)-1 {`,
  },
  {
    file: 'property_collector.go',
    why: 'what the two repairs above call',
    find: `func fieldRefs(f interface{}) []types.ManagedObjectReference {`,
    replace: `func pathSteps(p string) []string {
	quoted := false
	return strings.FieldsFunc(p, func(r rune) bool {
		if r == '"' {
			quoted = !quoted
		}
		return r == '.' && !quoted
	})
}

func stepKey(step string) (string, string) {
	open := strings.Index(step, "[")
	if open < 0 || !strings.HasSuffix(step, "]") {
		return step, ""
	}
	return step[:open], strings.Trim(step[open+1:len(step)-1], string('"'))
}

func elementWithKey(list reflect.Value, key string) reflect.Value {
	for i := 0; i < list.Len(); i++ {
		element := list.Index(i)
		for element.Kind() == reflect.Interface || element.Kind() == reflect.Ptr {
			element = element.Elem()
		}
		if element.Kind() != reflect.Struct {
			continue
		}
		if k := element.FieldByName("Key"); k.IsValid() && fmt.Sprint(k.Interface()) == key {
			return element
		}
	}
	return reflect.Value{}
}

func fieldRefs(f interface{}) []types.ManagedObjectReference {`,
  },
  {
    file: 'property_collector.go',
    why: 'and the package that they need',
    find: `	"errors"
	"log"
`,
    replace: `	"errors"
	"fmt"
	"log"
`,
  },
  {
    file: 'property_filter.go',
    why: 'a filter over several types may be told of an object that has been deleted since',
    find: `			if kind == nil {
				kind = getManagedObject(ctx.Map.Get(ref)).Type()
			}`,
    replace: `			if kind == nil {
				obj := ctx.Map.Get(ref)
				if obj == nil {
					return false
				}
				kind = getManagedObject(obj).Type()
			}`,
  },
  {
    file: 'property_filter.go',
    why: 'a property changes with what it is part of',
    find: `			// strings.HasPrefix("runtime.powerState", "runtime") == parent field matches`,
    replace: `			if strings.HasPrefix(name, change.Name+".") || strings.HasPrefix(name, change.Name+"[") {
				if obj := ctx.Map.Get(ref); obj != nil {
					change.Name = name
					change.Val, _ = fieldValue(getManagedObject(obj), name)
				}

				return true
			}

			// strings.HasPrefix("runtime.powerState", "runtime") == parent field matches`,
  },
  {
    file: 'host_datastore_browser.go',
    why: 'searchSpec is optional in SearchDatastore_Task; without it all files are listed by name',
    find: `func (s *searchDatastore) Run(task *Task) (types.AnyType, types.BaseMethodFault) {
`,
    replace: `func (s *searchDatastore) Run(task *Task) (types.AnyType, types.BaseMethodFault) {
	if s.SearchSpec == nil {
		s.SearchSpec = new(types.HostDatastoreBrowserSearchSpec)
	}
	if len(s.SearchSpec.MatchPattern) == 0 {
		s.SearchSpec.MatchPattern = []string{"*"}
	}

`,
  },
  {
    file: 'simulator.go',
    why: 'a call knows when its client has hung up; the wait below ends by it',
    find: `		Map:     s.sdk[r.URL.Path],
		Context: context.Background(),`,
    replace: `		Map:     s.sdk[r.URL.Path],
		Context: r.Context(),`,
  },
  {
    file: 'property_collector.go',
    why: 'a wait whose client has hung up must not swallow the updates that the next wait is to report',
    find: `	wait, cancel := context.WithCancel(context.Background())
	oneUpdate := false`,
    replace: `	wait, cancel := context.WithCancel(ctx)
	oneUpdate := false`,
  },
  {
    file: 'property_collector.go',
    why: 'the same for a wait with maxWaitSeconds',
    find: `context.WithTimeout(context.Background(), time.Second*time.Duration(*max))`,
    replace: `context.WithTimeout(ctx, time.Second*time.Duration(*max))`,
  },
  {
    file: 'property_collector.go',
    why: 'a filter created while a wait is in flight is reported by that wait',
    find: `	pc.Filter = append(pc.Filter, ctx.Session.Put(filter).Reference())
`,
    replace: `	ref := ctx.Session.Put(filter).Reference()
	pc.mu.Lock()
	pc.Filter = append(pc.filters(), ref)
	pc.mu.Unlock()
	pc.update(types.ObjectUpdate{Obj: ref, Kind: types.ObjectUpdateKindEnter})
`,
  },
  {
    file: 'property_collector.go',
    why: 'the list of filters is replaced and never changed in place, so that a wait can walk an old one',
    find: `func (pc *PropertyCollector) CreateFilter(`,
    replace: `func (pc *PropertyCollector) filters() []types.ManagedObjectReference {
	return append([]types.ManagedObjectReference(nil), pc.Filter...)
}

func (pc *PropertyCollector) lockedFilters() []types.ManagedObjectReference {
	pc.mu.Lock()
	defer pc.mu.Unlock()
	return pc.filters()
}

func (pc *PropertyCollector) CreateFilter(`,
  },
  {
    file: 'property_filter.go',
    why: 'a filter destroyed while a wait is in flight must not make that wait pass over its neighbour',
    find: `	RemoveReference(&f.pc.Filter, c.This)
`,
    replace: `	f.pc.mu.Lock()
	kept := f.pc.filters()
	RemoveReference(&kept, c.This)
	f.pc.Filter = kept
	f.pc.mu.Unlock()
`,
  },
  {
    file: 'property_collector.go',
    why: 'collecting new objects: filters that are gone by now are passed over',
    find: `	for _, ref := range pc.Filter {
		filter := ctx.Session.Get(ref).(*PropertyFilter)

		r :=`,
    replace: `	for _, ref := range pc.lockedFilters() {
		filter, ok := ctx.Session.Get(ref).(*PropertyFilter)
		if !ok {
			continue
		}

		r :=`,
  },
  {
    file: 'property_collector.go',
    why: 'applying changes: filters that are gone by now are passed over',
    find: `			for _, f := range pc.Filter {
				filter := ctx.Session.Get(f).(*PropertyFilter)
`,
    replace: `			for _, f := range pc.lockedFilters() {
				filter, ok := ctx.Session.Get(f).(*PropertyFilter)
				if !ok {
					continue
				}
`,
  },
  {
    file: 'property_collector.go',
    why: 'updates are gathered for 20 ms and not for a quarter of a second, so that tests do not idle',
    find: `time.NewTicker(250 * time.Millisecond)`,
    replace: `time.NewTicker(20 * time.Millisecond)`,
  },
  {
    file: 'registry.go',
    why: 'a rename, or any look-up by name, may meet a VM that is being made and has no name yet',
    find: `	log.Panicf("%T object %s does not have a Name", obj, e.Reference())
	return name`,
    replace: `	log.Printf("%T object %s does not have a Name", obj, e.Reference())
	return name`,
  },
  {
    file: 'search_index.go',
    why: 'the same for a look-up by uuid: a VM that is being made has no configuration yet',
    find: `			vm, ok := asVirtualMachineMO(obj)
			if !ok {
				continue
			}
			if req.InstanceUuid`,
    replace: `			vm, ok := asVirtualMachineMO(obj)
			if !ok || vm.Config == nil {
				continue
			}
			if req.InstanceUuid`,
  },
  {
    file: 'cluster_compute_resource.go',
    why: 'whether DRS is on is kept in both of the properties that have it',
    find: `	config.DrsConfig.Enabled = types.NewBool(true)
`,
    replace: `	config.DrsConfig.Enabled = types.NewBool(true)
	cluster.Configuration.DrsConfig.Enabled = types.NewBool(true)
`,
  },
  {
    file: 'cluster_compute_resource.go',
    why: 'DRS can be switched off and on',
    find: `			if err := update(c.ConfigurationEx.(*types.ClusterConfigInfoEx), spec); err != nil {
				return nil, err
			}
		}
`,
    replace: `			if err := update(c.ConfigurationEx.(*types.ClusterConfigInfoEx), spec); err != nil {
				return nil, err
			}
		}

		if drs := spec.DrsConfig; drs != nil && drs.Enabled != nil {
			c.ConfigurationEx.(*types.ClusterConfigInfoEx).DrsConfig.Enabled = drs.Enabled
			c.Configuration.DrsConfig.Enabled = drs.Enabled
		}
`,
  },
  {
    file: 'task.go',
    why: 'with a delay set, a task is seen running for that long before its end is announced',
    find: `	now = time.Now()

	Map.Update(t, []types.PropertyChange{
		{Name: "info.completeTime", Val: now},
		{Name: "info.state", Val: state},
		{Name: "info.result", Val: res},
		{Name: "info.error", Val: fault},
	})

	return t.Self
}`,
    replace: `	end := func() {
		Map.Update(t, []types.PropertyChange{
			{Name: "info.completeTime", Val: time.Now()},
			{Name: "info.state", Val: state},
			{Name: "info.result", Val: res},
			{Name: "info.error", Val: fault},
		})
	}
	if TaskDelay == 0 {
		end()
		return t.Self
	}

	// The simulator's own methods read these of a task that has returned.
	t.Info.Result = res
	if err != nil {
		t.Info.Error = &types.LocalizedMethodFault{Fault: err, LocalizedMessage: fmt.Sprintf("%T", err)}
	}
	time.AfterFunc(TaskDelay, func() { Map.WithLock(t, end) })

	return t.Self
}

// TaskDelay is how long a task stays in state running after its work is done.
var TaskDelay time.Duration`,
  },
  {
    file: 'http_nfc_lease.go',
    why: 'a lease of an import that is aborted takes the unfinished machine with it',
    find: `func (l *HttpNfcLease) HttpNfcLeaseAbort(ctx *Context, req *types.HttpNfcLeaseAbort) soap.HasFault {
`,
    replace: `func (l *HttpNfcLease) HttpNfcLeaseAbort(ctx *Context, req *types.HttpNfcLeaseAbort) soap.HasFault {
	// Leases of exports are not known here.
	if vm, ok := ctx.Map.Get(l.Info.Entity).(*VirtualMachine); ok {
		ctx.WithLock(vm, func() { vm.DestroyTask(ctx, &types.Destroy_Task{This: vm.Self}) })
	}
`,
  },
];

/**
 * The file's text with its repairs made.
 *
 * @param {string} file name inside the simulator's folder
 * @param {string} text what is installed
 * @param {import('./repairs.mjs').Repair[]} [list]
 * @returns {string}
 * @throws {Error} when a passage to replace is not there exactly once
 */
export function repaired(file, text, list = repairs) {
  let result = text;
  for (const repair of list.filter((candidate) => candidate.file === file)) {
    const parts = result.split(repair.find);
    if (parts.length !== 2) {
      throw new Error(
        `govmomi's simulator/${file} is not the one this repair was written for: the passage to replace was found ` +
          `${parts.length - 1} times.\nRepair: ${repair.why}\nPassage:\n${repair.find}\n` +
          `It was written for golang-github-vmware-govmomi-dev 0.24.2 (Debian 12).`,
      );
    }
    result = parts.join(repair.replace);
  }
  return result;
}
