/** For tests of servers: what the client makes of a call, and of an answer, without a session around it. */
export { Codec } from './wire/codec.js';
