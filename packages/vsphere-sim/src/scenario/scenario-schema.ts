/**
 * Scenarios described for editors and other programs: a JSON Schema, made of the very shape that scenarios are read with.
 *
 * What only a program can give, in a scenario that is an object, is left out: functions have no place in a file.
 */
import { z } from 'zod';
import { hookKinds, hookShape } from '../hooks/hook-shape.js';
import { scenarioShape } from './scenario-shape.js';

type JsonSchema = z.core.JSONSchema.BaseSchema;
type Override = NonNullable<z.core.ToJSONSchemaParams['override']>;

/** What is in `scenario.schema.json` of this package. */
export function scenarioSchema(): JsonSchema {
  return {
    ...described(scenarioShape, (context) => {
      withoutFunctions(context);
      // Which kind of hook it is, is found out by a function: what that takes is the two kinds.
      const { zodSchema, jsonSchema }: { readonly zodSchema: unknown; readonly jsonSchema: JsonSchema } =
        context;
      if (zodSchema === hookShape) Object.assign(jsonSchema, hookSchema());
    }),
    title: 'A scenario of kilonova-vsphere-sim',
  };
}

function hookSchema(): JsonSchema {
  const { $schema: _of, ...schema } = described(hookKinds, withoutFunctions);
  return schema;
}

function described(shape: z.ZodType, override: Override): JsonSchema {
  return z.toJSONSchema(shape, { io: 'input', unrepresentable: 'any', override });
}

const withoutFunctions: Override = ({ zodSchema, jsonSchema }) => {
  if (!(zodSchema instanceof z.ZodObject)) return;
  for (const [name, member] of Object.entries(zodSchema.shape)) {
    if (!isFromProgram(member)) continue;
    delete jsonSchema.properties?.[name];
  }
};

function isFromProgram(shape: unknown): boolean {
  if (shape instanceof z.ZodOptional) return isFromProgram(shape.unwrap());
  return shape instanceof z.ZodCustom || shape instanceof z.ZodUndefined;
}
