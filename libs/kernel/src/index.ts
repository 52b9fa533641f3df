export * from './assert-never';
export * from './clock';
export * from './domain-error';
export * from './error-code';
export * from './id';
export * from './language-name';
export * from './money';
export * from './transitions';
