// Drivers of further databases, and of query languages that break in the same way.
import type { Library } from '../../ir/row';
import { expand, pipelines, sinks, summaries, typed } from '../shorthand';

const microsoft = '{,connect.ReturnValue.,ConnectionPool.Instance.,ConnectionPool.Instance.connect.ReturnValue.}';
/** What a statement is asked with: of a pool, of a transaction, or made for one. */
const requests = expand('{connect.ReturnValue,ConnectionPool.Instance,ConnectionPool.Instance.connect.ReturnValue,Transaction.Instance}.request.ReturnValue').concat('Request.Instance');

export default [
  {
    packages: ['mssql'],
    rows: [
      ...sinks('sql', `${microsoft}{query,batch}.Argument[0]`),
      ...requests.flatMap((request) => [...sinks('sql', `${request}.{query,batch}.Argument[0]`), ...summaries('value', `${request}.{input,output}`, 'Argument[self]', 'ReturnValue')]),
      ...sinks('sql', 'PreparedStatement.Instance.prepare.Argument[0]'),
    ],
  },
  { packages: ['tedious'], rows: sinks('sql', 'Request.Argument[0]') },
  { packages: ['oracledb'], rows: typed({ Connection: 'getConnection.ReturnValue', Pool: 'createPool.ReturnValue' }, sinks('sql', '{getConnection.ReturnValue,createPool.ReturnValue.getConnection.ReturnValue}.{execute,executeMany}.Argument[0]')) },
  { packages: ['snowflake-sdk'], rows: typed({ Connection: 'createConnection.ReturnValue' }, sinks('sql', '{createConnection,createPool}.ReturnValue.execute.Argument[0].sqlText')) },
  { packages: ['@clickhouse/client', '@clickhouse/client-web'], rows: typed({ ClickHouseClient: 'createClient.ReturnValue' }, sinks('sql', 'createClient.ReturnValue.{query,command,exec}.Argument[0].query')) },
  { packages: ['@google-cloud/bigquery'], rows: sinks('sql', '{BigQuery,default}.Instance.{,dataset.ReturnValue.}{query,createQueryJob}.Argument[0]{,.query}') },
  {
    packages: ['neo4j-driver', 'neo4j-driver-lite'],
    rows: [
      ...sinks('sql', '{driver.ReturnValue,Driver.Instance}.executeQuery.Argument[0]'),
      ...expand('{driver.ReturnValue.session.ReturnValue,Driver.Instance.session.ReturnValue,Session.Instance}').flatMap((session) =>
        sinks('sql', [`${session}.{run,beginTransaction.ReturnValue.run}.Argument[0]`, `${session}.{executeRead,executeWrite,readTransaction,writeTransaction}.Argument[0].Parameter[0].run.Argument[0]`]),
      ),
    ],
  },
  // A function of the database that runs whatever statement it is given goes by one of a few names.
  {
    packages: ['@supabase/supabase-js', '@supabase/postgrest-js'],
    rows: ['{createClient.ReturnValue,SupabaseClient.Instance}.rpc'].flatMap((rpc) => [
      ...sinks('sql', `${rpc}.Argument[1].{sql,sql_query,sql_string,sql_text,query_sql,query_text}`),
      ...sinks('sql', `${rpc}.Argument[1].{query,q,statement}`, { at: 'Argument[0]', is: ['exec_sql', 'execute_sql', 'run_sql', 'raw_sql', 'exec', 'execute', 'run_query', 'exec_query', 'execute_query', 'query', 'sql'] }),
    ]),
  },
  // A document of GraphQL has variables for what is not known when it is written.
  {
    packages: ['graphql-request'],
    rows: [
      ...sinks('sql', ['{request,rawRequest}.{Argument[1],Argument[0].document,Argument[0].query}', 'GraphQLClient.Instance.{request,rawRequest}.Argument[0]{,.document,.query}']),
      ...summaries('taint', 'gql', 'Argument[any]', 'ReturnValue'),
    ],
  },
  { packages: ['graphql-tag', '@apollo/client', '@apollo/client/core', '@urql/core', 'urql'], rows: summaries('taint', '{default,gql}', 'Argument[any]', 'ReturnValue') },
  { packages: ['@apollo/client', '@apollo/client/core'], rows: sinks('sql', 'ApolloClient.Instance.{query.Argument[0].query,mutate.Argument[0].mutation}') },
  { packages: ['@urql/core', 'urql'], rows: sinks('sql', '{Client.Instance,createClient.ReturnValue}.{query,mutation}.Argument[0]') },
  { packages: ['@octokit/graphql'], rows: sinks('sql', '{,default.}graphql{,.defaults.ReturnValue}.Argument[0]') },
  { packages: ['octokit', '@octokit/rest', '@octokit/core', '@octokit/action'], rows: sinks('sql', 'Octokit.Instance.graphql.Argument[0]') },
  { packages: ['@linear/sdk'], rows: sinks('sql', 'LinearClient.Instance.client.{request,rawRequest}.Argument[0]') },
  { packages: ['@shopify/admin-api-client', '@shopify/storefront-api-client'], rows: sinks('sql', '{createAdminApiClient,createStorefrontApiClient}.ReturnValue.{request,fetch}.Argument[0]') },
  { packages: ['cassandra-driver'], rows: sinks('sql', 'Client.Instance.{execute,eachRow,stream}.Argument[0]') },
  { packages: ['jsforce'], rows: sinks('sql', '{Connection,default.Connection}.Instance{,.tooling}.{query,queryMore,search}.Argument[0]') },
  { packages: ['arangojs'], rows: sinks('sql', '{Database.Instance,default.ReturnValue}.query.Argument[0]{,.query}') },
  { packages: ['@influxdata/influxdb-client'], rows: typed({ QueryApi: 'InfluxDB.Instance.getQueryApi.ReturnValue' }, pipelines('InfluxDB.Instance.getQueryApi.ReturnValue.{collectRows,queryRows,iterateRows,queryRaw}.Argument[0]')) },
  { packages: ['@dynatrace-sdk/client-query'], rows: pipelines('{queryExecutionClient,QueryExecutionClient.Instance}.queryExecute.Argument[0].body.query') },
  { packages: ['azure-kusto-data'], rows: pipelines('{Client,KustoClient}.Instance.{execute,executeQuery,executeStreaming}.Argument[1]') },
  { packages: ['@azure/monitor-query', '@azure/monitor-query-logs'], rows: pipelines('LogsQueryClient.Instance.{queryWorkspace,queryResource}.Argument[1]') },
  { packages: ['@azure/arm-resourcegraph'], rows: pipelines('ResourceGraphClient.Instance.resources.Argument[0].query') },
  { packages: ['alasql'], rows: sinks('sql', 'default.Argument[0]') },
  { packages: ['@databricks/sql'], rows: sinks('sql', 'DBSQLClient.Instance.{,connect.ReturnValue.}openSession.ReturnValue.executeStatement.Argument[0]') },
  { packages: ['trino-client'], rows: sinks('sql', 'Trino.create.ReturnValue.query.Argument[0]{,.query}') },
  { packages: ['presto-client'], rows: sinks('sql', 'Client.Instance.execute.Argument[0].query') },
  { packages: ['@google-cloud/spanner'], rows: sinks('sql', 'Spanner.Instance.instance.ReturnValue.database.ReturnValue.{run,runStream}.Argument[0]{,.sql}') },
  { packages: ['@azure/cosmos'], rows: sinks('sql', 'CosmosClient.Instance.database.ReturnValue.container.ReturnValue.items.query.Argument[0]{,.query}') },
  { packages: ['@aws-sdk/client-athena', '@aws-sdk/client-timestream-query'], rows: sinks('sql', '{StartQueryExecutionCommand,QueryCommand}.Argument[0].QueryString') },
  { packages: ['@aws-sdk/client-rds-data', '@aws-sdk/client-redshift-data'], rows: sinks('sql', '{ExecuteStatementCommand,BatchExecuteStatementCommand}.Argument[0].{sql,Sql}') },
  { packages: ['@aws-sdk/client-dynamodb', '@aws-sdk/lib-dynamodb'], rows: sinks('sql', 'ExecuteStatementCommand.Argument[0].Statement') },
  { packages: ['@aws-sdk/client-cloudwatch-logs'], rows: pipelines('StartQueryCommand.Argument[0].queryString') },
  { packages: ['@elastic/elasticsearch'], rows: [...sinks('sql', 'Client.Instance.sql.query.Argument[0].query'), ...pipelines('Client.Instance.esql.query.Argument[0].query')] },
  { packages: ['node-jt400'], rows: sinks('sql', '{pool,connect}.ReturnValue.{query,update,insertAndGetId,execute}.Argument[0]') },
  { packages: ['odbc', 'ibm_db'], rows: sinks('sql', '{connect,pool,open,openSync}.ReturnValue.{query,querySync}.Argument[0]') },
  { packages: ['@sap/hana-client', 'hdb'], rows: sinks('sql', '{createConnection,createClient}.ReturnValue.{exec,execute,prepare}.Argument[0]') },
  { packages: ['surrealdb'], rows: sinks('sql', '{Surreal,default}.Instance.query.Argument[0]') },
  { packages: ['couchbase'], rows: sinks('sql', 'connect.ReturnValue.{query,analyticsQuery}.Argument[0]') },
  { packages: ['falkordb'], rows: sinks('sql', 'FalkorDB.connect.ReturnValue.selectGraph.ReturnValue.{query,roQuery}.Argument[0]') },
  { packages: ['@tidbcloud/serverless'], rows: sinks('sql', 'connect.ReturnValue.execute.Argument[0]') },
  { packages: ['@salesforce/mcp-provider-api'], rows: sinks('sql', 'Services.Instance.getOrgService.ReturnValue.getConnection.ReturnValue{,.tooling}.{query,autoFetchQuery,singleRecordQuery,search}.Argument[0]') },
  {
    packages: ['@salesforce/core'],
    rows: [
      ...sinks('sql', '{Connection.Instance,Connection.create.ReturnValue,Org.Instance.getConnection.ReturnValue,Org.create.ReturnValue.getConnection.ReturnValue}{,.tooling}.{query,autoFetchQuery,singleRecordQuery,search}.Argument[0]'),
      // What is no alias is a name already, and comes back as it is.
      ...summaries('value', 'StateAggregator.getInstance.ReturnValue.aliases.{resolveUsername,resolveValue}', 'Argument[0]', 'ReturnValue'),
    ],
  },
] satisfies readonly Library[];
