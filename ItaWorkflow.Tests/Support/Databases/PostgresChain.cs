namespace ItaWorkflow.Tests.Support.Databases;

/// <summary>Always on a server: for races, and for several processes over one office.</summary>
public sealed class PostgresChain(TestCluster cluster) : Chain(new PostgresDatabase(cluster));
