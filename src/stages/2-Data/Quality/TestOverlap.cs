using Assay.Data.Records;

namespace Assay.Data.Quality;

/// <summary>Test rows whose features are those of a training row: the model may know their answers by heart.</summary>
internal sealed class TestOverlap : IQualityRule
{
    private const double Many = 0.05;

    public async Task<IReadOnlyList<QualityFinding>> FindAsync(QualityScene scene, CancellationToken cancellation)
    {
        var prints = new RowFingerprints(scene.Split.IsTest.Length);
        foreach (var column in scene.Features) prints.Add(await scene.LoadAsync(column.Name, cancellation));
        var known = scene.TrainingRows.Select(row => prints[row]).ToHashSet();
        var tests = Enumerable.Range(0, scene.Split.IsTest.Length).Where(row => scene.Split.IsTest[row]).ToList();
        var both = tests.Count(row => known.Contains(prints[row]));
        if (both == 0) return [];
        var share = (double)both / tests.Count;
        return [new("test-overlap", share >= Many ? FindingSeverity.Warning : FindingSeverity.Note, null, share, $"{Words.Count(both)} of {Words.Count(tests.Count)} test rows ({Words.Percent(share)}) have the same features as a training row.", "If they are the same case, keep its rows together: train.split: {kind: grouped, by: …}; else the test is a little easier than new cases will be.")];
    }
}
