using System.Text.RegularExpressions;
using Assay.Kernel;
using Assay.Tracking.Fields;

namespace Assay.Tracking.Webhooks;

internal static partial class WebhookRules
{
    public static Problem NotFound(string webhookId) => FieldProblems.NotFound($"Webhook with ID {webhookId} not found.", "webhook_id", webhookId);

    public static Problem? CheckName(string? name) =>
        name is not null && NameShape().IsMatch(name)
            ? null
            : FieldProblems.Invalid("name", name, $"Webhook name '{name}' is invalid.", "1 to 63 letters, digits, '.', '_' and '-', a letter or digit at either end");

    public static Problem? CheckEvents(IReadOnlyList<string> events)
    {
        if (events.Count == 0) return FieldProblems.Invalid("events", null, "Webhook events must be a non-empty list.", "at least one event");
        var unknown = events.FirstOrDefault(name => !WebhookEvents.All.Contains(name));
        return unknown is null ? null : FieldProblems.Invalid("events", unknown, $"Invalid webhook event '{unknown}'.", string.Join(", ", WebhookEvents.All));
    }

    [GeneratedRegex(@"^(?=.{1,63}\z)[A-Za-z0-9]([A-Za-z0-9._\-]*[A-Za-z0-9])?\z")]
    private static partial Regex NameShape();
}
