// @ts-check
import { Converter, ReferenceType, ReflectionKind, ReflectionType } from 'typedoc';

/**
 * Records hold others: where an inferred type spells one out that has a name, the name stands in the reference.
 *
 * @param {import('typedoc').Application} app
 */
export function load(app) {
  app.converter.on(Converter.EVENT_RESOLVE_END, ({ project }) => {
    /** @type {Map<string, import('typedoc').DeclarationReflection>} */
    const named = new Map();
    const interfaces = project.getReflectionsByKind(ReflectionKind.Interface);
    for (const one of interfaces) {
      const declaration = /** @type {import('typedoc').DeclarationReflection} */ (one);
      if (declaration.children) named.set(keysOf(declaration), declaration);
    }
    for (const one of project.getReflectionsByKind(ReflectionKind.Property)) {
      const property = /** @type {import('typedoc').DeclarationReflection} */ (one);
      if (property.type) property.type = named_(property.type);
    }

    /** @param {import('typedoc').SomeType} type @returns {import('typedoc').SomeType} */
    function named_(type) {
      if (type.type === 'array') type.elementType = named_(type.elementType);
      if (type.type === 'union') type.types = type.types.map(named_);
      if (!(type instanceof ReflectionType)) return type;
      const found = named.get(keysOf(type.declaration));
      return found ? ReferenceType.createResolvedReference(found.name, found, project) : type;
    }
  });
}

/** @param {import('typedoc').DeclarationReflection} declaration */
const keysOf = ({ children = [] }) =>
  children
    .map(({ name }) => name)
    .sort()
    .join();
