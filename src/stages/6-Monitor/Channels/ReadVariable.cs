namespace Assay.Monitor.Channels;

/// <summary>Reads an environment variable; null when it is not set.</summary>
/// <param name="name">Its name.</param>
public delegate string? ReadVariable(string name);
