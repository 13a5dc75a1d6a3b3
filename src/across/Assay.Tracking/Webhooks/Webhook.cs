using Assay.Tracking.Documents;

namespace Assay.Tracking.Webhooks;

/// <summary>An address that is told of what happens in the registry.</summary>
/// <param name="WebhookId">Opaque.</param>
/// <param name="Name">For people; several may share one.</param>
/// <param name="Url">Where what happens is sent to.</param>
/// <param name="Description">For people; null when nobody wrote one.</param>
/// <param name="Events">What it is told of: some of <see cref="WebhookEvents"/>, each once.</param>
/// <param name="Status">Whether it is told.</param>
/// <param name="Secret">Signs what is sent; null where nothing is signed. It stands in the store in the clear, since it has to sign, and no door ever shows it.</param>
/// <param name="CreationTime">Milliseconds since 1970.</param>
/// <param name="LastUpdateTime">Milliseconds since 1970.</param>
public sealed record Webhook(string WebhookId, string Name, string Url, string? Description, IReadOnlyList<string> Events, WebhookStatus Status, string? Secret, long CreationTime, long LastUpdateTime)
{
    /// <summary>Whether it is told of this event now.</summary>
    public bool Wants(string happened) => Status == WebhookStatus.Active && Events.Contains(happened);

    /// <summary>All but the secret.</summary>
    public override string ToString() => $"Webhook {WebhookId} '{Name}' to {Url}, {Status}: {string.Join(", ", Events)}";

    internal static Webhook Of(Document document) => DocumentJson.Read<Webhook>(document);

    internal Document ToDocument() => new(DocumentKinds.Webhook, WebhookId) { Order = CreationTime, Body = DocumentJson.Write(this) };
}
