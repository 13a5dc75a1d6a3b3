using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Assay.Kernel;
using Assay.Tables;
using Assay.Train.Scoring;

namespace Assay.Cli.Demo;

/// <summary>Asks a served model about rows, one row a request, as any program would.</summary>
/// <param name="client">Sends.</param>
/// <param name="address">Full address of the model: <c>http://127.0.0.1:5000/predict/mortgage</c>.</param>
/// <param name="inputs">The columns that the model reads.</param>
/// <param name="rows">The rows; they are gone round as often as it takes.</param>
internal sealed class RowRequests(HttpClient client, string address, IReadOnlyList<ModelInput> inputs, Table rows)
{
    private const int AtOnce = 8;

    /// <summary>Sends the requests from one number up to another, itself not included.</summary>
    /// <returns>Done when each was answered, or <c>demo.not-answered</c>.</returns>
    public async Task<Outcome<Nothing>> SendAsync(int from, int to, CancellationToken cancellation)
    {
        var problems = new System.Collections.Concurrent.ConcurrentQueue<Problem>();
        await Parallel.ForEachAsync(Enumerable.Range(from, Math.Max(0, to - from)), new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation }, async (number, stop) =>
        {
            if (problems.IsEmpty && await AskAsync(number % rows.RowCount, stop) is { } problem) problems.Enqueue(problem);
        });
        return problems.TryDequeue(out var first) ? first : Outcome.Done;
    }

    private async Task<Problem?> AskAsync(int row, CancellationToken cancellation)
    {
        using var body = new ByteArrayContent(Body(row));
        body.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        using var answer = await client.PostAsync(address, body, cancellation);
        return answer.StatusCode == HttpStatusCode.OK ? null : NotAnswered(answer.StatusCode, await answer.Content.ReadAsStringAsync(cancellation));
    }

    private byte[] Body(int row)
    {
        using var body = new MemoryStream();
        using (var json = new Utf8JsonWriter(body))
        {
            json.WriteStartObject();
            foreach (var input in inputs) Write(json, rows[input.Name], row);
            json.WriteEndObject();
        }

        return body.ToArray();
    }

    private static void Write(Utf8JsonWriter json, Column column, int row)
    {
        if (column.IsMissing(row)) json.WriteNull(column.Name);
        else if (column is NumericColumn numbers) json.WriteNumber(column.Name, numbers.Values[row]);
        else json.WriteString(column.Name, column.TextAt(row));
    }

    private Problem NotAnswered(HttpStatusCode status, string body) =>
        new("demo.not-answered", "A request was not answered.", "Run the demo again: it goes on with the requests that are left.") { Value = $"{address}: {(int)status} {body}" };
}
