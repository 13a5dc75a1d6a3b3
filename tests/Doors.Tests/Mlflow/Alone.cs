namespace Doors.Tests.Mlflow;

/// <summary>Tests that run while no other does: they look at what the whole process uses.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;
