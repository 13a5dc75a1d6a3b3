using System.Text;
using Doors.Tests.Mlflow.Wire;

namespace Doors.Tests.Mlflow.Sessions;

/// <summary>A session of the unmodified Python client, sent again to a server of ours: each answer has the status and the fields that the client had from MLflow's own.</summary>
public class SessionReplayTests(MlflowScene scene) : IClassFixture<MlflowScene>
{
    [Fact]
    public async Task Every_answer_has_the_status_and_the_fields_of_MLflows()
    {
        // The session's experiment has the number 2 in its recording: too short to be told from other texts.
        await scene.PostAsync("experiments/create", new { name = "before the session" });
        var (substitutions, differences) = (new Substitutions(), new List<string>());
        foreach (var recorded in RecordedExchange.Session)
        {
            var answer = await SendAsync(recorded, substitutions);
            substitutions.Learn(recorded.Answer, answer.Json);
            differences.AddRange(Differences(recorded, answer).Select(difference => $"{recorded.Number} {recorded.Step}: {recorded.Method} {recorded.Path}: {difference}"));
        }

        RecordedExchange.Session.Count.ShouldBeGreaterThan(100);
        differences.ShouldBeEmpty();
    }

    private Task<MlflowAnswer> SendAsync(RecordedExchange recorded, Substitutions substitutions)
    {
        var content = recorded.Body is null ? null : new StringContent(substitutions.Apply(recorded.Body), Encoding.UTF8, "application/json");
        return scene.SendAsync(new HttpMethod(recorded.Method), substitutions.Apply(recorded.Path), content);
    }

    private static IEnumerable<string> Differences(RecordedExchange recorded, MlflowAnswer answer)
    {
        if (answer.Status != recorded.Status)
        {
            yield return $"status {answer.Status} and not {recorded.Status}: {answer.Json}";
            yield break;
        }

        if (recorded.Status >= 400)
        {
            if (answer.ErrorCode != recorded.Answer.GetProperty("error_code").GetString()) yield return $"error {answer.ErrorCode} and not {recorded.Answer}";
            yield break;
        }

        foreach (var missing in JsonShape.Of(recorded.Answer).Except(JsonShape.Of(answer.Json))) yield return $"lacks {missing}";
    }
}
