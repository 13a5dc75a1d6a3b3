using Assay.Kernel;
using Assay.Tracking.Documents;

namespace Assay.Tracking.Webhooks;

/// <summary>Webhooks: who is told of what happens in the registry.</summary>
/// <param name="store">Where they are kept.</param>
/// <param name="addresses">Which addresses they may have.</param>
/// <param name="clock">What time it is.</param>
/// <param name="entropy">Makes identifiers.</param>
public sealed class WebhookService(IDocumentStore store, WebhookAddresses addresses, TimeProvider clock, Entropy entropy)
{
    private long Now => clock.GetUtcNow().ToUnixTimeMilliseconds();

    /// <summary>Creates a webhook.</summary>
    public async Task<Outcome<Webhook>> CreateAsync(NewWebhook wanted, CancellationToken cancellation = default)
    {
        var problem = WebhookRules.CheckName(wanted.Name) ?? await addresses.CheckAsync(wanted.Url, cancellation) ?? WebhookRules.CheckEvents(wanted.Events);
        if (problem is not null) return problem;
        var now = Now;
        var webhook = new Webhook(TimeOrderedId.Next(clock, entropy), wanted.Name, wanted.Url, wanted.Description, [.. wanted.Events.Distinct()], wanted.Status, wanted.Secret, now, now);
        return (await store.WriteAsync([DocumentWrite.Add(webhook.ToDocument())], [], cancellation)).Map(_ => webhook);
    }

    /// <summary>The webhook.</summary>
    public async Task<Outcome<Webhook>> FindAsync(string webhookId, CancellationToken cancellation = default) =>
        await store.FindAsync(DocumentKinds.Webhook, webhookId, cancellation) is { } document ? Webhook.Of(document) : WebhookRules.NotFound(webhookId);

    /// <summary>All webhooks, the newest first.</summary>
    public IAsyncEnumerable<Webhook> ListAsync(CancellationToken cancellation = default) =>
        store.ListAsync(new DocumentListing(DocumentKinds.Webhook) { Descending = true }, cancellation).Select(Webhook.Of);

    /// <summary>Changes a webhook.</summary>
    public async Task<Outcome<Webhook>> UpdateAsync(WebhookUpdate update, CancellationToken cancellation = default)
    {
        var found = await FindAsync(update.WebhookId, cancellation);
        if (!found.Succeeded) return found;
        var problem = (update.Name is null ? null : WebhookRules.CheckName(update.Name))
            ?? (update.Url is null ? null : await addresses.CheckAsync(update.Url, cancellation))
            ?? (update.Events is null ? null : WebhookRules.CheckEvents(update.Events));
        if (problem is not null) return problem;
        var changed = await store.ChangeAsync(
            DocumentKinds.Webhook, update.WebhookId, document => (With(Webhook.Of(document), update).ToDocument(), []), () => WebhookRules.NotFound(update.WebhookId), cancellation);
        return changed.Map(Webhook.Of);
    }

    /// <summary>Takes a webhook away.</summary>
    public async Task<Outcome<Nothing>> DeleteAsync(string webhookId, CancellationToken cancellation = default)
    {
        var found = await FindAsync(webhookId, cancellation);
        if (!found.Succeeded) return Outcome<Nothing>.Failed(found.Problems);
        return await store.WriteAsync([DocumentWrite.Remove(DocumentKinds.Webhook, webhookId)], [], cancellation);
    }

    private Webhook With(Webhook webhook, WebhookUpdate update) => webhook with
    {
        Name = update.Name ?? webhook.Name,
        Description = update.Description ?? webhook.Description,
        Url = update.Url ?? webhook.Url,
        Events = update.Events is { } events ? [.. events.Distinct()] : webhook.Events,
        Secret = update.Secret ?? webhook.Secret,
        Status = update.Status ?? webhook.Status,
        LastUpdateTime = Math.Max(Now, webhook.LastUpdateTime + 1),
    };
}
