using Assay.Kernel;
using Assay.Mlflow.Wire;
using Assay.Tracking.Scorers;

namespace Assay.Mlflow.Scorers;

/// <summary>Answers requests for scorers.</summary>
internal sealed class ScorerAnswers(MlflowServices services)
{
    /// <summary><c>POST scorers/register</c>.</summary>
    public async Task<Outcome<MlflowReply>> RegisterAsync(ScorerFields fields, MlflowCall call) =>
        (await services.Tracing.Scorers.RegisterAsync(fields.ExperimentId, fields.Name, fields.Serialized, call.Person, call.Cancellation)).Map(ScorerJson.Registered);

    /// <summary><c>GET scorers/list</c>.</summary>
    public async Task<Outcome<MlflowReply>> ListAsync(string experimentId, MlflowCall call) => (await services.Tracing.Scorers.ListAsync(experimentId, call.Cancellation)).Map(Reply);

    /// <summary><c>GET scorers/versions</c>.</summary>
    public async Task<Outcome<MlflowReply>> ListVersionsAsync(ScorerFields fields, MlflowCall call) => (await services.Tracing.Scorers.ListVersionsAsync(fields.ExperimentId, fields.Name, call.Cancellation)).Map(Reply);

    /// <summary><c>GET scorers/get</c>.</summary>
    public async Task<Outcome<MlflowReply>> GetAsync(ScorerFields fields, MlflowCall call)
    {
        var found = await services.Tracing.Scorers.GetAsync(fields.ExperimentId, fields.Name, fields.Version, call.Cancellation);
        return found.Map<MlflowReply>(version => json =>
        {
            json.WriteStartObject("scorer");
            ScorerJson.WriteFields(json, version);
            json.WriteEndObject();
        });
    }

    /// <summary><c>DELETE scorers/delete</c>.</summary>
    public async Task<Outcome<MlflowReply>> DeleteAsync(ScorerFields fields, MlflowCall call) =>
        (await services.Tracing.Scorers.DeleteAsync(fields.ExperimentId, fields.Name, fields.Version, call.Cancellation)).Map<MlflowReply>(_ => _ => { });

    /// <summary><c>GET scorers/online-configs</c>.</summary>
    public async Task<Outcome<MlflowReply>> GetOnlineAsync(IReadOnlyList<string> scorerIds, MlflowCall call)
    {
        var scorers = await services.Tracing.Scorers.FindAllAsync(scorerIds, call.Cancellation);
        return Outcome<MlflowReply>.Success(json =>
        {
            json.WriteStartArray("configs");
            foreach (var scorer in scorers.Where(scorer => scorer.Online is not null))
            {
                json.WriteStartObject();
                ScorerJson.WriteOnline(json, scorer);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        });
    }

    /// <summary><c>PUT scorers/online-config</c>. Nothing here calls a language model, so a rate above 0 would promise what does not happen.</summary>
    public async Task<Outcome<MlflowReply>> SetOnlineAsync(OnlineFields fields, MlflowCall call)
    {
        var latest = await services.Tracing.Scorers.GetAsync(fields.ExperimentId, fields.Name, null, call.Cancellation);
        if (!latest.Succeeded) return Outcome<MlflowReply>.Failed(latest.Problems);
        if (fields.SampleRate is > 0 and <= 1) return new Problem(MlflowErrorCode.NotImplemented, $"Scorer '{fields.Name}' cannot judge traces as they come: this server calls no language model by itself.", "Set sample_rate to 0, and evaluate with mlflow.genai.evaluate.");
        var set = await services.Tracing.Scorers.SetOnlineAsync(fields.ExperimentId, fields.Name, fields.SampleRate, fields.Filter, call.Cancellation);
        return set.Map<MlflowReply>(scorer => json =>
        {
            json.WriteStartObject("config");
            ScorerJson.WriteOnline(json, scorer);
            json.WriteEndObject();
        });
    }

    private static MlflowReply Reply(IReadOnlyList<ScorerVersion> versions) => json => json.WriteObjects("scorers", versions, version => ScorerJson.WriteFields(json, version));
}
