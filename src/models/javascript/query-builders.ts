// Query builders and object mappers: only their raw forms, where the text is the statement.
import type { Library, Row } from '../../ir/row';
import { expand, sinks, summaries, typed } from '../shorthand';

const rawClauses = '{whereRaw,orWhereRaw,andWhereRaw,havingRaw,orderByRaw,groupByRaw,joinRaw,fromRaw,raw}';
const builder = '{createQueryBuilder,manager.createQueryBuilder,getRepository.ReturnValue.createQueryBuilder}.ReturnValue';

/** The calls that begin a query without naming a table. */
const starting = '{select,from,table,with,queryBuilder,count,distinct,insert,update,delete,withSchema}';

/** Queries of Knex: every clause gives the one that it was called on. */
function queriesOf(query: readonly string[]): readonly Row[] {
  return query.flatMap((at) => [...sinks('sql', `${at}.${rawClauses}.Argument[0]`), ...summaries('value', `${at}.any`, 'Argument[self]', 'ReturnValue')]);
}

export default [
  {
    packages: ['knex'],
    rows: ['default.ReturnValue', 'knex.ReturnValue', 'Knex.Instance'].flatMap((knex) => [
      ...sinks('sql', `${knex}.{raw,schema.raw,transaction.Argument[0].Parameter[0].raw}.Argument[0]`),
      ...queriesOf([`${knex}.ReturnValue`, ...expand(`${knex}.${starting}.ReturnValue`), `${knex}.transaction.Argument[0].Parameter[0].ReturnValue`]),
    ]),
  },
  {
    packages: ['sequelize', 'sequelize-typescript', '@sequelize/core'],
    rows: [
      ...sinks('sql', '{Sequelize,default}.Instance.{query.Argument[0],query.Argument[0].query,literal.Argument[0]}'),
      ...sinks('sql', ['{literal,Sequelize.literal}.Argument[0]']),
    ],
  },
  {
    packages: ['typeorm'],
    rows: typed({ EntityManager: 'DataSource.Instance.manager', Repository: 'DataSource.Instance.getRepository.ReturnValue', QueryRunner: 'DataSource.Instance.createQueryRunner.ReturnValue' }, [
      ...sinks('sql', '{DataSource.Instance,DataSource.Instance.manager,DataSource.Instance.createQueryRunner.ReturnValue,DataSource.Instance.getRepository.ReturnValue,getConnection.ReturnValue,getManager.ReturnValue,createConnection.ReturnValue}.query.Argument[0]'),
      ...sinks('sql', `DataSource.Instance.${builder}.{where,andWhere,orWhere,having,andHaving,orHaving,orderBy,addOrderBy,groupBy}.Argument[0]`),
      ...summaries('value', `DataSource.Instance.${builder}.any`, 'Argument[self]', 'ReturnValue'),
    ]),
  },
  {
    packages: ['@prisma/client'],
    rows: sinks('sql', ['PrismaClient.Instance.{,$transaction.Argument[0].Parameter[0].}{$queryRawUnsafe,$executeRawUnsafe}.Argument[0]', 'Prisma.raw.Argument[0]']),
  },
  { packages: ['drizzle-orm', 'kysely'], rows: sinks('sql', 'sql.raw.Argument[0]') },
  { packages: ['drizzle-orm'], rows: sinks('sql', 'drizzle.ReturnValue.execute.Argument[0]') },
  // What is not tagged with it is no template, but a text in a list.
  { packages: ['slonik'], rows: sinks('sql', 'sql.{unsafe,fragment,type.ReturnValue}.Argument[0].any') },
  { packages: ['objection'], rows: sinks('sql', 'raw.Argument[0]') },
  {
    packages: ['@mikro-orm/core', '@mikro-orm/postgresql', '@mikro-orm/mysql', '@mikro-orm/sqlite'],
    rows: sinks('sql', 'MikroORM.init.ReturnValue.em.{,fork.ReturnValue.}{,getConnection.ReturnValue.}execute.Argument[0]'),
  },
  { packages: ['sql-template-tag'], rows: sinks('sql', 'raw.Argument[0]') },
] satisfies readonly Library[];
