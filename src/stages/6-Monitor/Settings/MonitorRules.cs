using Assay.Kernel;
using Assay.Monitor.Windows;
using Assay.Projects.ProjectFiles;

namespace Assay.Monitor.Settings;

/// <summary>The rules between the fields of <c>monitor</c>.</summary>
internal static class MonitorRules
{
    /// <summary>Every rule that does not hold.</summary>
    public static IEnumerable<Problem> Faults(MonitorSection section, ProjectDraft project)
    {
        var plan = WindowPlan.Parse(section.Every, section.Key is not null);
        foreach (var problem in plan.Problems) yield return problem with { Place = project.At("monitor.every") };
        foreach (var (name, channel) in section.Channels) foreach (var problem in Channel(name, channel, project)) yield return problem;
        foreach (var (index, rule) in section.Alerts.Index()) foreach (var problem in Alert(index, rule, section, project)) yield return problem;
    }

    private static IEnumerable<Problem> Channel(string name, ChannelSettings channel, ProjectDraft project)
    {
        var field = $"monitor.channels.{name}";
        if (new[] { channel.File, channel.Webhook, channel.Smtp }.Count(way => way is not null) != 1) yield return project.Fault("monitor.channel", field, "A channel is a file, a webhook or a mail server.", "Give exactly one of file, webhook and smtp.", name, "file, webhook or smtp");
        if (channel.Webhook is { } address && !(Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https")) yield return project.Fault("monitor.webhook", $"{field}.webhook", "This is no address that can be posted to.", "Correct it.", address, "an address that begins with https://");
        if (channel.Smtp is not null && (channel.From is null || channel.To.IsEmpty)) yield return project.Fault("monitor.mail", field, "A mail needs a sender and receivers.", "Give from and to.", name, "from and to");
    }

    private static IEnumerable<Problem> Alert(int index, AlertRule rule, MonitorSection section, ProjectDraft project)
    {
        var field = $"monitor.alerts[{index}]";
        if (rule.Above is null && rule.Below is null) yield return project.Fault("monitor.alert-limit", field, "This alert has no limit.", "Add above, below or both.", rule.Name, "above or below");
        if (section.Alerts.Take(index).Any(earlier => earlier.Name == rule.Name)) yield return project.Fault("monitor.alert-name", $"{field}.name", "Two alerts have this name.", "Give one of them another: open alerts are known by it.", rule.Name);
        foreach (var channel in rule.Channels.Where(channel => !section.Channels.ContainsKey(channel)))
            yield return project.Fault("monitor.no-channel", $"{field}.channels", "There is no such channel.", Suggestion.For(channel, section.Channels.Keys) is { } near ? $"Did you mean '{near}'?" : "Add it to monitor.channels.", channel, string.Join(", ", section.Channels.Keys));
    }
}
