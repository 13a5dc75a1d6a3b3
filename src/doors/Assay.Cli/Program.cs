return await Assay.Cli.CommandTree.RunAsync(args, Assay.Cli.Workplace.OfProcess());
