System.Console.Error.WriteLine("usage: FactsCompiler DATA-FOLDER OUTPUT-FOLDER");
return 2;
