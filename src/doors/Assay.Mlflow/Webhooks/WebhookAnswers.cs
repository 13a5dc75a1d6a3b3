using Assay.Kernel;
using Assay.Mlflow.Wire;
using Assay.Tracking.Search;
using Assay.Tracking.Webhooks;

namespace Assay.Mlflow.Webhooks;

/// <summary>Answers requests for webhooks.</summary>
internal sealed class WebhookAnswers(MlflowServices services)
{
    private const string Listing = "webhooks";

    private WebhookService Webhooks => services.Webhooks;

    /// <summary>Creates one.</summary>
    public async Task<Outcome<MlflowReply>> CreateAsync(NewWebhook wanted, MlflowCall call) => (await Webhooks.CreateAsync(wanted, call.Cancellation)).Map(WebhookJson.Reply);

    /// <summary>Finds one.</summary>
    public async Task<Outcome<MlflowReply>> GetAsync(string id, MlflowCall call) => (await Webhooks.FindAsync(id, call.Cancellation)).Map(WebhookJson.Reply);

    /// <summary>Changes one.</summary>
    public async Task<Outcome<MlflowReply>> UpdateAsync(WebhookUpdate update, MlflowCall call) => (await Webhooks.UpdateAsync(update, call.Cancellation)).Map(WebhookJson.Reply);

    /// <summary>Takes one away.</summary>
    public async Task<Outcome<MlflowReply>> DeleteAsync(string id, MlflowCall call) => (await Webhooks.DeleteAsync(id, call.Cancellation)).Map<MlflowReply>(_ => _ => { });

    /// <summary>Lists them, the newest first.</summary>
    public async Task<Outcome<MlflowReply>> ListAsync((int Most, string? Token) fields, MlflowCall call)
    {
        var offset = PageToken.ReadOffset(fields.Token, Listing);
        if (!offset.Succeeded) return Outcome<MlflowReply>.Failed(offset.Problems);
        var found = await Webhooks.ListAsync(call.Cancellation).Skip((int)Math.Min(offset.Value, int.MaxValue)).Take(fields.Most + 1).ToListAsync(call.Cancellation);
        return Outcome<MlflowReply>.Success(json =>
        {
            json.WriteObjects("webhooks", [.. found.Take(fields.Most)], webhook => WebhookJson.WriteFields(json, webhook));
            json.WriteNextPage(found.Count > fields.Most ? PageToken.Write(offset.Value + fields.Most, Listing) : null);
        });
    }

    /// <summary>Sends an example to one, once, and answers what came back.</summary>
    public async Task<Outcome<MlflowReply>> TestAsync((string Id, string? Happened) fields, MlflowCall call)
    {
        var found = await Webhooks.FindAsync(fields.Id, call.Cancellation);
        if (!found.Succeeded) return Outcome<MlflowReply>.Failed(found.Problems);
        var happened = fields.Happened ?? found.Value.Events[0];
        if (!WebhookEvents.All.Contains(happened)) return WireFaults.Invalid("event", $"'{happened}'", $"it has to be one of {string.Join(", ", WebhookEvents.All)}.");
        try
        {
            using var response = await services.Deliveries.Sender.SendAsync(found.Value, WebhookPayload.Of(happened, WebhookPayload.Example(happened), services.Clock.GetUtcNow()), call.Cancellation);
            return Result((int)response.StatusCode < 400, (int)response.StatusCode, await response.Content.ReadAsStringAsync(call.Cancellation), null);
        }
        catch (Exception fault) when (fault is HttpRequestException or TaskCanceledException)
        {
            return Result(false, null, null, $"Failed to test webhook: {fault.Message}");
        }
    }

    private static MlflowReply Result(bool success, int? status, string? body, string? error) => json =>
    {
        json.WriteStartObject("result");
        json.WriteBoolean("success", success);
        json.WriteInteger("response_status", status);
        json.WriteText("response_body", body);
        json.WriteText("error_message", error);
        json.WriteEndObject();
    };
}
