/**
 * Config drives for drivers, and the ISO 9660 images that they are.
 */
export { configDrive, configDriveFiles, needsConfigDrive } from './config-drive.js';
export type { ConfigDriveRequest } from './config-drive-request.js';
export type { IsoContent, IsoFile, IsoSource } from '../iso9660/iso-file.js';
export { isoImage, type IsoImage, type IsoOptions } from '../iso9660/iso-image.js';
