namespace Assay.Server.Web.Signing;

/// <summary>A clock that stands.</summary>
/// <param name="at">Where.</param>
public sealed class HeldClock(DateTimeOffset at) : TimeProvider
{
    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => at;
}
