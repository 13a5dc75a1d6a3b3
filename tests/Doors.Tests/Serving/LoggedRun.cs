namespace Doors.Tests.Serving;

/// <summary>What a client knows that the server has of a run, because it was acknowledged.</summary>
internal sealed class LoggedRun(string id)
{
    public string Id { get; } = id;

    /// <summary>The points, by metric and step.</summary>
    public List<(string Key, long Step)> Steps { get; } = [];

    /// <summary>Whether its end was acknowledged.</summary>
    public bool Ended { get; set; }
}
