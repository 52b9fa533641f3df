import { Injectable } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';

/** A method with what its decorator says, bound to its instance. */
export interface DiscoveredMethod<Metadata> {
  /** `Class.method`: stable, so it may be stored. */
  readonly name: string;
  readonly metadata: Metadata;
  readonly invoke: (...args: unknown[]) => unknown;
}

/** Finds the methods of all providers and controllers that bear one of our decorators. */
@Injectable()
export class MethodDiscovery {
  private readonly scanner = new MetadataScanner();
  private readonly reflector = new Reflector();

  constructor(private readonly discovery: DiscoveryService) {}

  /** In no particular order. */
  find<Metadata>(key: string): DiscoveredMethod<Metadata>[] {
    const wrappers = [...this.discovery.getProviders(), ...this.discovery.getControllers()];
    const instances = new Set<object>();
    for (const { instance } of wrappers) if (isClassInstance(instance)) instances.add(instance);
    return [...instances].flatMap((instance) => this.methodsOf<Metadata>(instance, key));
  }

  private methodsOf<Metadata>(instance: object, key: string): DiscoveredMethod<Metadata>[] {
    const found: DiscoveredMethod<Metadata>[] = [];
    for (const method of this.scanner.getAllMethodNames(Object.getPrototypeOf(instance))) {
      const implementation: unknown = Reflect.get(instance, method);
      if (typeof implementation !== 'function') continue;
      const metadata = this.reflector.get<Metadata | undefined>(key, implementation as () => unknown);
      if (metadata === undefined) continue;
      const invoke = (...args: unknown[]): unknown => Reflect.apply(implementation, instance, args);
      found.push({ name: `${instance.constructor.name}.${method}`, metadata, invoke });
    }
    return found;
  }
}

const isClassInstance = (instance: unknown): instance is object =>
  typeof instance === 'object' &&
  instance !== null &&
  Object.getPrototypeOf(instance) !== Object.prototype &&
  Object.getPrototypeOf(instance) !== null;
