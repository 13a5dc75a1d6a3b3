return Assay.Verify.VerifyCommand.Run(args, Console.Out, Console.Error);
