using Assay.Monitor.Alerts;

namespace Assay.Monitor.Channels;

/// <summary>A way to tell somebody.</summary>
public interface IAlertChannel
{
    /// <summary>Tells; an expected failure is the fault of the delivery, never an exception.</summary>
    Task<AlertDelivery> SendAsync(AlertMessage message, CancellationToken cancellation);
}
