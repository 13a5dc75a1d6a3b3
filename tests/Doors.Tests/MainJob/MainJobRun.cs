namespace Doors.Tests.MainJob;

/// <summary>The tests that run the mortgage sample: one after another, because each keeps the machine busy.</summary>
[CollectionDefinition(Name)]
public sealed class MainJobRun : ICollectionFixture<MortgageDesk>
{
    public const string Name = "the main job";
}
