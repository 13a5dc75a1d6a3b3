using Assay.Data.Settings;
using Assay.Kernel;
using Assay.Monitor.Drift;
using Assay.Monitor.Projects;
using Assay.Monitor.Settings;
using Assay.Projects.ProjectFiles;
using Assay.Projects.Steps;
using Assay.Tables;

namespace Assay.Monitor.Retraining;

/// <summary>A challenger's rows: what it learns from, and the held rows of the window, in one table.</summary>
/// <param name="Rows">All of them, with the column that says which are held.</param>
/// <param name="Held">The held ones.</param>
/// <param name="Division">How the window was divided.</param>
/// <param name="Mark">What tells this challenger from others: the champion, the window, and how it is divided and learnt from.</param>
internal sealed record ChallengerRows(Table Rows, Table Held, HeldRows Division, string Mark)
{
    /// <summary>The rows of a challenger.</summary>
    public static ChallengerRows Of(Project project, RetrainPolicy policy, WatchedProject watched, ChampionRows champion, LabelledWindow window)
    {
        var seed = project.Section<SplitSection>().Seed;
        var division = HeldRows.Of(window.Rows.RowCount, window.Times, policy.Held, seed);
        var (learnt, held) = (window.Rows.Take(division.Learnt), window.Rows.Take(division.Held));
        if (policy.LearnFrom == LearnFrom.Both) learnt = RowPool.Of(champion.Training, learnt);
        var all = RowPool.Of(learnt, held);
        var mark = Digest.Of($"{watched.Model}/{window.Digest}/{policy.LearnFrom}/{policy.Held:R}/{seed}/{division.By}").Short;
        var isHeld = new NumericColumn(ChallengerProject.Held, [.. Enumerable.Range(0, all.RowCount).Select(row => row >= learnt.RowCount ? 1.0 : 0.0)], ColumnType.Boolean);
        return new ChallengerRows(new Table([.. all.Columns, isHeld]), held, division, mark);
    }

    /// <summary>Rows that are learnt from.</summary>
    public int Learnt => Rows.RowCount - Held.RowCount;

    /// <summary>Where the steps of the challenger stand.</summary>
    public string Under => StepName.OfChallenger(Mark);
}
