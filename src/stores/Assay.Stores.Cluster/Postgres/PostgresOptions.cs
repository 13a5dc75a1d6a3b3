namespace Assay.Stores.Cluster.Postgres;

/// <summary>Which database, and how it is used.</summary>
/// <param name="ConnectionString">As Npgsql reads it: <c>Host=db;Database=assay;Username=assay</c>. What it leaves out comes from the environment (PGPASSWORD, PGUSER …) and from ~/.pgpass.</param>
public sealed record PostgresOptions(string ConnectionString)
{
    /// <summary>The schema that the tables are in; it is made when it is not there.</summary>
    public string Schema { get; init; } = "assay";

    /// <summary>How many transactions that log to runs are under way at once, at least 1. With one, those who come while it commits share the next: more of them make smaller groups, and more work for the database.</summary>
    public int Writers { get; init; } = 1;
}
