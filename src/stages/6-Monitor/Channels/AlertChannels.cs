using System.Collections.Immutable;
using Assay.Monitor.Alerts;
using Assay.Monitor.Settings;

namespace Assay.Monitor.Channels;

/// <summary>The channels of a project, by name.</summary>
public sealed class AlertChannels
{
    private readonly ImmutableDictionary<string, IAlertChannel> _channels;

    /// <summary>The channels that a project's file names.</summary>
    /// <param name="section">The section.</param>
    /// <param name="folder">Full path of the project's folder.</param>
    /// <param name="variable">Reads what signs in to a mail server.</param>
    /// <param name="clock">For the pauses between attempts.</param>
    public AlertChannels(MonitorSection section, string folder, ReadVariable variable, TimeProvider clock) : this(section.Channels.ToImmutableDictionary(pair => pair.Key, pair => Of(pair.Key, pair.Value, folder, variable, clock)))
    {
    }

    /// <summary>Channels that were made elsewhere.</summary>
    public AlertChannels(ImmutableDictionary<string, IAlertChannel> channels) => _channels = channels;

    /// <summary>Tells the named channels, one after the other.</summary>
    public async Task<ImmutableArray<AlertDelivery>> SendAsync(AlertMessage message, IEnumerable<string> names, CancellationToken cancellation)
    {
        var deliveries = ImmutableArray.CreateBuilder<AlertDelivery>();
        foreach (var name in names) deliveries.Add(await _channels[name].SendAsync(message, cancellation));
        return deliveries.ToImmutable();
    }

    private static IAlertChannel Of(string name, ChannelSettings settings, string folder, ReadVariable variable, TimeProvider clock) => settings switch
    {
        { File: { } file } => new FileChannel(name, Path.GetFullPath(file, folder)),
        { Webhook: { } address } => new WebhookChannel(name, new Uri(address), clock),
        _ => new MailChannel(name, settings, variable),
    };
}
