using Npgsql;

namespace Assay.Stores.Cluster.Postgres;

/// <summary>Statements with their values, sent together and answered in one journey. Npgsql prepares those that recur.</summary>
internal static class Statements
{
    /// <summary>Adds a statement whose <c>$1</c>, <c>$2</c> … are the values.</summary>
    public static void Add(this NpgsqlBatch batch, string sql, params ReadOnlySpan<object?> values)
    {
        var command = new NpgsqlBatchCommand(sql);
        foreach (var value in values) command.Parameters.Add(new NpgsqlParameter { Value = value ?? DBNull.Value });
        batch.BatchCommands.Add(command);
    }

    /// <summary>A batch of one statement.</summary>
    public static NpgsqlBatch Statement(this NpgsqlConnection connection, string sql, params ReadOnlySpan<object?> values)
    {
        var batch = new NpgsqlBatch(connection);
        batch.Add(sql, values);
        return batch;
    }

    /// <summary>Runs a statement that answers nothing.</summary>
    public static async Task<int> RunAsync(this NpgsqlConnection connection, string sql, params object?[] values)
    {
        await using var batch = connection.Statement(sql, values);
        return await batch.ExecuteNonQueryAsync();
    }

    /// <summary>The rows of one statement.</summary>
    public static async Task<List<T>> ReadAsync<T>(this NpgsqlConnection connection, string sql, Func<NpgsqlDataReader, T> shape, CancellationToken cancellation, params object?[] values)
    {
        await using var batch = connection.Statement(sql, values);
        await using var reader = await batch.ExecuteReaderAsync(cancellation);
        return await reader.RowsAsync(shape, cancellation);
    }

    /// <summary>The rows of the statement that the reader stands at.</summary>
    public static async Task<List<T>> RowsAsync<T>(this NpgsqlDataReader reader, Func<NpgsqlDataReader, T> shape, CancellationToken cancellation)
    {
        var rows = new List<T>();
        while (await reader.ReadAsync(cancellation)) rows.Add(shape(reader));
        return rows;
    }

    /// <summary>A text that may be missing.</summary>
    public static string? Text(this NpgsqlDataReader reader, int place) => reader.IsDBNull(place) ? null : reader.GetString(place);

    /// <summary>A column of bytes.</summary>
    public static byte[] Bytes(this NpgsqlDataReader reader, int place) => reader.GetFieldValue<byte[]>(place);
}
