using System.Text.Json;
using Assay.Mlflow.Wire;
using Assay.Tracking.Webhooks;

namespace Assay.Mlflow.Webhooks;

/// <summary>Webhooks as MLflow's clients read them: without the secret.</summary>
internal static class WebhookJson
{
    /// <summary>A reply of one webhook.</summary>
    public static MlflowReply Reply(Webhook webhook) => json =>
    {
        json.WriteStartObject("webhook");
        WriteFields(json, webhook);
        json.WriteEndObject();
    };

    /// <summary>The fields of a webhook.</summary>
    public static void WriteFields(Utf8JsonWriter json, Webhook webhook)
    {
        json.WriteString("webhook_id", webhook.WebhookId);
        json.WriteString("name", webhook.Name);
        json.WriteText("description", webhook.Description);
        json.WriteString("url", webhook.Url);
        json.WriteObjects("events", webhook.Events, happened =>
        {
            var (entity, action) = WebhookFields.WordsOf(happened);
            json.WriteString("entity", entity);
            json.WriteString("action", action);
        });
        json.WriteString("status", webhook.Status == WebhookStatus.Active ? "ACTIVE" : "DISABLED");
        json.WriteNumber("creation_timestamp", webhook.CreationTime);
        json.WriteNumber("last_updated_timestamp", webhook.LastUpdateTime);
    }
}
