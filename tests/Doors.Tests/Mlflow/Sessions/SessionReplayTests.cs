using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Doors.Tests.Mlflow.Artifacts;

namespace Doors.Tests.Mlflow.Sessions;

/// <summary>Sessions of the unmodified Python client, sent again to a server of ours: each answer has the status and the fields that the client had from MLflow's own.</summary>
public class SessionReplayTests
{
    // MLflow's store marks with it, for itself, that a trace will not change any more; no client reads it.
    private const string StoresOwnMark = "mlflow.trace.infoFinalized";

    /// <summary>Tracking: experiments, runs, metrics, logged models and the registry. Genai: artifacts, traces with OTLP, assessments, evaluation datasets, scorers and prompts.</summary>
    [Theory]
    [InlineData("Tracking", 186)]
    [InlineData("Genai", 101)]
    public async Task Every_answer_has_the_status_and_the_fields_of_MLflows(string session, int exchanges)
    {
        await using var server = new ArtifactServer();
        await server.InitializeAsync();
        var recorded = RecordedExchange.Session(session);
        recorded.Count.ShouldBe(exchanges);
        // The session's experiment has the number 2 in its recording: too short to be told from other texts.
        using (var first = await server.Client.PostAsync("api/2.0/mlflow/experiments/create", Json("""{"name":"before the session"}"""))) first.EnsureSuccessStatusCode();
        var (substitutions, differences) = (new Substitutions(), new List<string>());
        foreach (var exchange in recorded)
        {
            var answer = await SendAsync(server.Client, exchange, substitutions);
            if (exchange.Answer is { } theirs && answer.Status == exchange.Status) substitutions.Learn(theirs, answer.Json);
            differences.AddRange(Differences(exchange, answer).Select(difference => $"{exchange.Number} {exchange.Step}: {exchange.Method} {exchange.Path}: {difference}"));
        }

        differences.ShouldBeEmpty();
    }

    private static async Task<MlflowAnswer> SendAsync(HttpClient client, RecordedExchange recorded, Substitutions substitutions)
    {
        using var request = new HttpRequestMessage(new HttpMethod(recorded.Method), substitutions.Apply(recorded.Path));
        if (recorded.Body is { } body) request.Content = Json(substitutions.Apply(body));
        if (recorded.Bytes is { } bytes) request.Content = new ByteArrayContent(bytes.Content) { Headers = { ContentType = MediaTypeHeaderValue.Parse(bytes.Type) } };
        if (recorded.Experiment is { } experiment) request.Headers.Add("X-MLflow-Experiment-Id", experiment);
        using var answer = await client.SendAsync(request);
        return new MlflowAnswer((int)answer.StatusCode, recorded.Answer is null ? default : JsonSerializer.Deserialize<JsonElement>(await answer.Content.ReadAsStringAsync()));
    }

    private static StringContent Json(string text) => new(text, Encoding.UTF8, "application/json");

    private static IEnumerable<string> Differences(RecordedExchange recorded, MlflowAnswer answer)
    {
        if (answer.Status != recorded.Status)
        {
            yield return $"status {answer.Status} and not {recorded.Status}: {answer.Json}";
            yield break;
        }

        if (recorded.Answer is not { } theirs) yield break;
        if (recorded.Status >= 400)
        {
            if (answer.ErrorCode != theirs.GetProperty("error_code").GetString()) yield return $"error {answer.ErrorCode} and not {theirs}";
            yield break;
        }

        foreach (var missing in JsonShape.Of(theirs).Except(JsonShape.Of(answer.Json)).Where(field => !field.Contains(StoresOwnMark, StringComparison.Ordinal))) yield return $"lacks {missing}";
    }
}
