/** What can be done inside of guests, by way of their tools. */
import { service, type Family } from '../registry.js';
import { guestAuthMethods } from './guest-auth.js';
import { guestFileMethods } from './guest-files.js';
import { guestProcessMethods } from './guest-processes.js';

const AUTH = 'guestOperationsAuthManager';
const FILES = 'guestOperationsFileManager';
const PROCESSES = 'guestOperationsProcessManager';

export const guestOperations: Family = {
  services: [
    service('GuestOperationsManager', 'guestOperationsManager', () => ({
      authManager: { type: 'GuestAuthManager', value: AUTH },
      fileManager: { type: 'GuestFileManager', value: FILES },
      processManager: { type: 'GuestProcessManager', value: PROCESSES },
    })),
    service('GuestAuthManager', AUTH, () => ({})),
    service('GuestFileManager', FILES, () => ({})),
    service('GuestProcessManager', PROCESSES, () => ({})),
  ],
  methods: [guestAuthMethods, guestFileMethods, guestProcessMethods],
};
