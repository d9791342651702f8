"""First names that people use for one another: Hans is Johannes, Bob is Robert.

A line is one name with its short, fond and foreign forms; an indented line goes on with the one
above it. A form may stand in several lines: an Alex is Alexander or Alexandra, who are still two
people.
"""

from __future__ import annotations

from functools import lru_cache

from mitose.domain.search import fold

_FORMS = """
Abraham Abe Bram
Adalbert Adelbert Bert Albert
Adelheid Heidi Heide Adele Alida
Agnes Agi Agnieszka Inés
Albert Al Bert Albrecht Alberto Bertl
Albrecht Albert
Alexander Alex Sascha Sasha Xander Alexandre Alessandro Aleksander Alejandro Sandro Xandi Lex Alec
Alexandra Alex Sandra Sascha Sasha Xandra Alessandra Aleksandra Alexa Lexi Sandy
Alfred Fred Fredi Freddy Alf Alfredo
Alois Aloys Lois Loisl Luis Aloisius
Amelie Amalia Amalie Emilie Amelia
Andrea Andi Andy Andrée Drea
Andreas Andi Andy Andrew Andre André Drew Anderl Andrzej Andres Anders
Angela Angie Angelika Angi Angelina Angel
Angelika Angela Geli Angie Angelica
Anna Anne Ann Anni Anny Annie Änne Antje Anja Anke Annika Anouk Hanna Hannah Nanni Nina
Annegret Anne Gret
Anneliese Anne Liese Liesel Annelies Annelie
Annemarie Anne Annemie Annamaria
Anthony Tony Toni Antony Anton
Anton Toni Tony Antonius Antonio Antoine Donerl Anthony
Antonia Toni Tonia Antonie Antoinette Tonja
Archibald Archie
Arnold Arno Noldi Arnie
Arthur Art Artur Arturo
August Gustl Augustin Gustav
Augustin Gustl Augustinus August
Axel Aksel
Barbara Bärbel Babsi Babs Barb Barbie Bärbl Barbra Basia Barbro Babette
Bartholomäus Barthel Bartl Bart Bartholomew
Beate Bea Beata
Beatrice Bea Beatrix Trixi Beatriz
Beatrix Trixi Bea Beatrice
Benedikt Bene Beni Ben Benedict
Benjamin Ben Benni Benny Benno Benji Benjamín
Bernadette Detta Berni
Bernhard Bernd Berni Hardy Bernard Bernardo Bernt Berndt Berend
Bertram Bert
Bettina Tina Betty Betti
Birgit Gitta Brigitte Birgitta Birte
Bradley Brad
Brigitte Gitte Gitti Birgit Brigitta Biggi Gitta Bridget Brigida
Burkhard Burkhart Burghard Hardy
Cäcilie Cilli Cecilia Cäcilia Celia Zilli Cécile
Cameron Cam
Carl Karl Charles Carlo Carlos Karol
Carola Karola Caro
Caroline Karoline Caro Carolin Karolin Carolina Line Lina Carrie
Catherine Cathy Kate Katie Kathy Kitty Cath Catharine Katherine Kathleen Cat Kat
Charles Charlie Chuck Chas Karl Carl Charley
Charlotte Lotte Charly Charlie Lotti Carlotta Lottie Karlotta
Christa Christel Christina Christiane Krista
Christian Chris Christer Kristian Cristian Krischan Hristo
Christiane Chris Jane Christianne Kristiane Nane Janne
Christina Chris Tina Christine Kristina Stina Christel Christa Krystyna Kirsten Kerstin Tine
  Cristina Kristin
Christine Chris Tina Christina Kristine Christel Tine Christl Kirsten
Christoph Chris Christof Stoffel Toph Kristof Christopher Christophe Kristoffer Stöffel Topher
Christopher Chris Topher Kit Kristopher Christoph
Claudia Claudi Klaudia Claude Dia
Claus Klaus Nikolaus Clas
Clemens Klemens Clement
Clifford Cliff
Constanze Konstanze Conny Constance Konstanza Stanzi Constanza
Cornelia Conny Nele Neli Cornelie Corny Connie Kornelia
Cornelius Conny Nelius Cornel Kornelius Cees Kees
Cynthia Cindy Cyndi
Dagmar Dagi Daggi Dagmara
Daniel Dan Danny Dani Daniele Danilo
Daniela Dani Danielle Dana Danni Ela Daniella Daniele
David Dave Davey Davide Dawid
Deborah Debbie Deb Debora Debra
Detlef Detlev
Dietmar Didi Dittmar
Dietrich Dieter Dirk Didi Diederich Derek
Dieter Didi Dietrich Dietz
Dimitri Dima Dmitri Dimitrij Dmitry Mitja Dimitrios
Dominik Domi Dominic Nick Dominique Nik Domenico
Donald Don Donnie
Dorothea Doro Dorle Thea Dora Dorothee Dorothy Dörte Dot Dorte Dorothée Dorit
Douglas Doug
Eberhard Ebi Hardy Eberhart Eber
Edeltraud Traudl Traudel Edel Trudi
Edith Edi Edyta Edie
Eduard Edi Edward Edouard Eduardo Edu
Edward Ed Eddie Ted Ned Teddy Eduard Eddy
Eleonore Lore Leonore Nora Elli Ellen Eleanor Eleonora
Elfriede Frieda Friedel Elfi Elfie Frida
Elisabeth Lisa Elli Liesl Liesel Lisbeth Sissi Sisi Betty Else Elsa Elise Liese Lise Bettina
  Elsbeth Elizabeth Ella Lilli Lili Elisa Elisabetta Lies Elżbieta Ilse Isabel Bettine
Elizabeth Liz Lizzie Beth Betty Eliza Lisa Elisabeth Libby Bess Betsy Lilibet Ellie Elisabetta
Emil Emilio Milo Emile
Emily Em Emmy Emilia Emilie Millie Emma
Erhard Hardy Erhart
Erich Eric Erik Ricky
Ernst Ernest Ernestl Ernesto Ernie
Erwin Irwin Win
Esther Ester Hester Essie
Eugen Eugene Gene Eugenio Eugène
Eva Evi Eve Evchen Ewa Evita
Evelyn Evi Eveline Evelin Lyn
Felicitas Feli Fee Felizitas Felicia
Ferdinand Ferdi Fernando Ferdl Nando Ferd
Florian Flo Flori Florin Floris
Frances Fran Francie Fanny Franny Franziska
Francis Frank Fran Francesco Francisco François
Franz Franzl Francis Franziskus Ferenc Francesco Franjo
Franziska Franzi Fanny Sissi Ziska Franka Sissy Fränzi Francesca Franciska Francisca Frances Cisca
  Siska
Friederike Rike Fritzi Frederike Riekchen Ricke Friedel Rieke Frederika
Friedhelm Friedel Fiete
Friedrich Fritz Fred Frieder Frederick Friedel Fredi Frederik Fiete Fredrik Freddy Frédéric
  Federico Fridolin Fritzl
Frederick Fred Freddie Freddy Rick Frederic Friedrich
Gabriel Gabe Gavriel
Gabriele Gabi Gaby Gabriela Gabriella Gabrielle Ela Jella
Genoveva Vevi Geneviève Veva Genevieve
Georg Jörg Jürgen Schorsch Georges George Girgl Jorge Jürg York Jerzy Jurij Giorgio Schorschi Görg
George Georgie Geordie Georg Jorge
Gerald Gerry Gerold Jerry Gerd
Gerhard Gerd Gert Hardy Geri Gerald Gerrit Gerhardt Gerard Gérard Gerardo
Gertrud Trude Trudi Gerti Gertraud Traudl Traudel Gertrude Gerta Gertie
Gerlinde Linde Lindi Gerli
Gisela Gisa Gila Gisi Giselle Gisèle
Gottfried Friedel Gotti Geoffrey Godfrey Götz Gottfrid
Gregor Grischa Gregory Greg Gregorius Grigori
Gregory Greg Gregor Gregg
Gudrun Gudi Guda
Günter Günther Günti Gunter Gunther Guenter Gunnar
Gustav Gustl Gus Gustaf Gustavo Gösta August
Hannelore Hanne Lore Hanna Lorle Hannah
Harald Harry Harri Harold Haro
Harold Harry Hal Harald
Hartmut Hardy Hartmuth Helmut
Hedwig Hedi Hede Hedy Heta Hedda Hedwiga Jadwiga
Heinrich Heinz Heiner Hein Heino Henrik Henry Henri Hinrich Hendrik Hinnerk Enrico Heini Enrique
  Reinz Harry Henk
Helene Lena Leni Lene Helen Helena Hella Elena Ellen Ilona Nell Lenchen Helge Hélène Jelena
Helga Helge Helgi
Helmut Helmuth Heli Hellmut Helle
Henriette Jette Henni Henny Henrietta Hetty Jettchen
Henry Harry Hank Hal Heinrich Henri
Herbert Bert Herb Heribert Herbie Bertl Heri
Heribert Bert Heri Herbert
Hermann Herman Armin Armand Harm Harmen Männe
Hermine Mine Minna Mina Hermi Herma
Hieronymus Jerome Ronny Jérôme
Hildegard Hilde Hilla Hildchen Hilda Gardi
Hubert Hubertus Bert Hubi Hubsi Hugh Huub
Hugo Hugh Hugues
Ignaz Nazl Ignatius Ignacio Naz
Ingeborg Inge Inga Ingrid Ingeburg Bori
Ingrid Inge Inga Inka Ingri
Irene Irena Irina Reni Iren Renée
Irmgard Irma Irmi Irmchen Irmela Irmingard
Isabel Isa Isabella Isabelle Bella Belle Izabela Ysabel Elisabeth Isabell
Jakob Jacob Jack Jockel Jake Jaques Jacques Köbi Jackl Jakub Jacopo
Jacqueline Jacky Jackie Jaqueline
Jacob Jake Jack Jakob Jay Cobi
James Jim Jimmy Jamie Jem Jimmie Jaime
Janet Jan Jane
Janine Jana Jeannine Nina Janina Jannine
Jean Johannes Jeannot
Jeanette Jenny Jeannette Janet Jean
Jeffrey Jeff Geoffrey Geoff
Jennifer Jenny Jen Jenni Jenn Jenna
Jeremy Jem Jerry Jeremias
Jessica Jess Jessie Jessy Jessi
Joachim Achim Jochen Jo Jochem Jockel Joakim Kim Juchem Jochim Joaquin Chim
Johann Hans Johannes John Jo Hannes Jan Jean Johan Hansl Giovanni Ivan Hansi Hänsel Juan
Johanna Hanna Jo Hanne Hannah Johanne Joan Joanna Jana Hanni Janna Hansi Giovanna Juana Jane
  Jeanne
Johannes Hans Hannes Johann Jo Jan Jens John Jannes Hannis Johnny Ivan Janis Jannis Jean Jóhannes
  Jonny Giovanni Hansi Juan Janosch János Yannick Yannis Jannik Hansl Evan Ian Sean
John Jack Johnny Jon Johan Johannes Johann Jonny Ian Sean
Jonathan Jon Jonny Joni Nathan Jonathon Johnny
Josef Sepp Joseph Jupp Seppi Pepi Joe Josip José Giuseppe Beppo Jo Jozef Józef Juppi Sepperl Pepe
  Bepperl Josefus
Josefine Josefa Josi Fini Finchen Josephine Josie Pepi Sefa Jo Josy Finja Fine Josephina Josefina
Joseph Joe Joey Josef Jos Jo
Joshua Josh Josua
Judith Judy Jutta Judi Juditha
Julia Julie Jule Juli Giulia Julchen Juliana Julija
Juliane Julia Liane Juliana Jule Julianne Julianna
Julian Julien Giuliano Julius
Jürgen Jörg Georg Jürg Jörgen Jorgen
Justin Justus Just
Karin Karen Carin Carina Katharina Karina
Karl Carl Charles Kalle Carlo Karlheinz Carlos Karli Charly Karel Károly Karol
Karlheinz Karl Heinz Kalle Kalli Carlheinz
Kaspar Caspar Kasper Jasper Casper Casimir
Katharina Kathi Katja Käthe Kati Katrin Kathrin Kathie Käte Katy Katharine Kate Catharina
  Catherine Trine Katarina Katarzyna Caterina Karen Kathleen Kadda Katinka Kathy Kät Kata Rina
  Kathe Kathrine Kaja Kasia
Katrin Kathrin Katharina Kati Trine Catrin Cathrin Katrina Kathi
Kenneth Ken Kenny
Kerstin Kirsten Kersti Christina Kersten
Klara Clara Claire Klärchen Chiara Cläre Clärchen
Klaus Claus Nikolaus Klas Klausi
Konrad Kurt Conny Konni Conrad Koni Radl Corrado Conradin
Konstantin Kosta Konsti Constantin Kostja Stani Konni Constantine Tino Costa
Kristina Tina Kristin Stina Chris Christina Kristine
Kunigunde Kuni Gundi Gunda Gundel
Kurt Konrad Curt Curd
Laurence Larry Laurie Lawrence Lorenz Laurent
Lawrence Larry Laurie Lars Laurence
Lena Leni Helena Magdalena Lene Helene
Leonhard Leo Leon Hartl Lenz Leonard Lienhard Lennart Len Lenny Leonardo Hardy
Leonard Leo Len Lenny Leonhard
Leopold Leo Poldi Poldl Pold Leopoldo
Lieselotte Lilo Liese Lotte Liselotte Lotti Liesel Lieselott Lilott
Lorenz Laurenz Lenz Lars Laurent Lorenzo Laurentius Renz Lawrence Laurence Lauritz Larry
Lothar Lothaire Lutz
Louise Lou Luise Lulu Louisa
Lucas Luke Lukas Luc Luca
Ludwig Lutz Wiggerl Lui Louis Luis Lude Luigi Wigg Luggi Ludovic Ludo Wickerl Lewis
Luise Lou Louise Luisa Lulu Isa Lisel Louisa Lovisa
Lukas Lucas Luke Luki Luca Lukasz Luc
Lydia Lidia Lydie
Magdalena Lena Leni Magda Magdalene Lene Madeleine Maddalena Alena Magdalen Madlen Malena
Manfred Manni Fredi Fred Manny Manfredo Mandi Mane
Manuel Manu Immanuel Emanuel Emmanuel Mani Manolo
Manuela Manu Ela Manuella Manou
Marcel Marc Marcello Marcell
Margaret Maggie Peggy Meg Marge Margie Daisy Madge Margarete Greta Margo Margret Rita Maisie Mags
Margarete Grete Gretel Greta Margret Rita Margit Marga Gitta Margarethe Margot Gretchen Gretl
  Gritt Meta Margaretha Margareta Margrit Margherita Reta Grit Margarita Marguerite Małgorzata
  Merete Griet
Maria Mia Mitzi Mizzi Marie Mary Ria Mariechen Marja Marijke Miriam Mareike Marika Mariella
  Marietta Mimi Moidl Maja Maike
Marianne Marie Nanne Mariann Janne Mariana Marianna Nanni
Marie Mia Maria Mimi Mary Mariele Manon
Marion Mary
Markus Marcus Mark Marc Marco Marko Marek
Marlene Leni Marleen Lene Marlies Marlen Lena
Martha Marta Marthe Matti Patty
Martin Marty Maddin Merten Martl Martinus Marcin Martí Märten Morten Marti
Martina Tina Marti Martine Tine
Mathilde Tilda Tilly Mathilda Hilde Matilda Thilde Tilli
Matthew Matt Matty Mat Matthias
Matthias Matze Hias Matti Mathias Matt Mattis Hiasl Mats Mattes Theis Thies Mads Matteo Matheus
  Mateusz Matthieu Mathis Matthes Matz Hies Mathew Maciej Matthäus
Max Maxi Maximilian Maxl
Maximilian Max Maxi Maxl Massimo Maxim Massimiliano Maximiliano
Mechthild Thilde Mecki Mechtild Tilde Mechthilde
Melanie Mel Melli Mela Melly Lani
Michael Michi Mike Michel Mick Micha Michl Mischa Michal Miguel Mikael Michele Mikhail Mickey
  Michail Mitch Mikey Michaël Mihály
Michaela Michi Micha Ela Michelle Mika Michèle Micky Mikaela
Michelle Shelly Michele Shell Mimi
Miriam Mirjam Mira Miri Mirja Myriam
Monika Moni Mona Monica Monique Nika
Nadine Nadja Dina Naddi
Natalie Nati Nathalie Tasha Natalia Natascha Talia Natalja
Nathaniel Nat Nate Nathan Natanael
Nicholas Nick Nicky Nico Nicolas Nikolas Colin Klaus Nikolaus
Nicola Nicky Nikola Nicole Niki
Nicole Nicki Nicky Nikki Nici Nikola Nicola Colette
Nikolaus Klaus Nick Niko Nico Claus Nils Nikolas Nicolas Niklas Nicola Nicholas Niels Niclas
  Nikolai Colin Nikolaj Nicolaus Mikołaj Nickel Klas
Norbert Bert Norb Nobby Nobert
Olga Olja Olya
Oliver Olli Ollie Noll Oli Olivier Olly
Oskar Oscar Ossi Ossy
Oswald Ossi Ossy Waldi Oz
Otto Ottl Otmar Udo
Pamela Pam Pammy
Patricia Pat Patty Trish Tricia Patsy Patti Trisha Patrizia Patrice
Patrick Pat Paddy Patrik Rick Patric Patrizio Padraig
Paul Paulus Pauli Pawel Paolo Pablo Pavel Poul Paule Pål
Paula Pauline Pauli Paola Paulina Paulchen
Pauline Paula Paulina Pauli Line
Peter Pete Pit Piet Peer Pitt Pieter Petr Piotr Pierre Peterl Pedro Pietro Pjotr Petrus Pär
Petra Peti Pia Pet
Philipp Phil Philip Philippe Lipp Flip Pip Felipe Filip Lippl Philippus
Phillip Phil Pip Philip Philipp
Rachel Rach Rachael Rahel Shelly
Rainer Reiner Rainier Rene
Raimund Raymund Raymond Mundl Ray Reimund
Ralf Ralph Rolf Raffael Raoul Rafe
Randolph Randy
Raphael Rafael Rafa Raffi Raffael Rafał Raffaele Raff
Raymond Ray Raimund
Rebecca Becky Becca Becks Rebekka Bex
Regina Gina Regine Reggi Ina Reina
Regine Regina Gine Ine
Reinhard Reini Hardy Reinhardt Rainer Reinhart Reinhold Reinerl
Reinhold Reini Holdi Reinold Reynold
Renate Reni Rena Nate Renata Renée
Richard Rick Dick Richie Rich Ricky Ricardo Riccardo Hardy Richy Rikard Rico Rickard
Robert Bob Rob Bobby Robbie Bert Robin Roberto Robby Bobbie Rupert Robi Robbi Bertl
Roger Rodger Rüdiger Rod
Roland Roli Rolli Rolando Orlando Rolland Roly Rollo
Ronald Ron Ronny Ronnie
Rosemarie Rosi Rose Romy Rosemary Marie Rosmarie
Rosina Rosi Rosa
Rosa Rosi Rose Rosalie Röschen Rosel Rosie
Roswitha Rosi Witha Roswita
Rüdiger Rüdi Rudi Roger Rudiger Rutger
Rudolf Rudi Rolf Rudolph Ruedi Rodolfo Dolf Rolph Dölf Rudy Rodolphe Ralf
Rupert Ruppert Ruprecht Robert Bertl
Ruprecht Rupert
Sabine Bine Sabina Biene Binchen Sabi Bina Bini Billie
Samantha Sam Sammy
Samuel Sam Sammy Samu
Sarah Sara Sally Sadie Zara
Sebastian Basti Bastian Wastl Seb Sebi Sébastien Sebastiano Bas Bastien Baschi Sebo
Severin Sevi Sören Severino
Siegfried Sigi Siggi Friedel Sigfried Fritz Sigurd
Sieglinde Sigi Linde Linda Siggi
Siegmund Sigi Sigmund Siggi Mundl Zygmunt Sigismund
Sigrid Siri Sigi Siggi Sigrun
Silke Silja Cäcilie Celia
Silvia Sylvia Silvi Silvie Sylvie Silva Silvana
Simon Sim Simeon Simmerl Szymon Simi
Simone Simona Moni Mona Simi
Sofie Sophie Sofia Sophia Fie Sonja Zofia Sofi Zosia Fieke Sonia
Sonja Sonia Sophia Sunny Sofie
Sören Soeren Severin Sørn
Stefan Stephan Steffen Steff Steve Steven Stephen Stevo Stef Stefano Étienne Esteban Stevie Stevi
  Steffi István Szczepan Steffel
Stefanie Steffi Stephanie Fanny Steff Steph Stefania Stephi Stefani Stevie Steffie
Stephen Steve Stevie Steven Stefan Stephan Steph
Steven Steve Stevie Stephen Stefan
Susan Sue Susie Suzy Susanne Susanna Suzie Susannah
Susanne Susi Sanne Susann Suse Susanna Susan Sanna Zuzana Suzanne Susana Sunny Sus Sannchen
  Suzanna Zuzanna
Sven Svend Swen Sveni
Swetlana Sweta Lana Svetlana Svenja
Tatjana Tanja Tania Tatiana Tanya Jana
Terence Terry Terrence
Thaddäus Taddäus Tad
Theodor Theo Teddy Ted Todor Fedor Theodore Teodoro Tewes Fjodor Dorus Teo Thore
Theodora Dora Thea Theo Feodora Dorle
Theresa Resi Tess Therese Tessa Terry Teresa Theresia Resl Terri Resa Thesi Zenta Trees
Thomas Tom Tommy Thommy Tommi Tomas Thom Tomasz Tomaso Tomi Toma Tommaso Maso Tam Tamás
Thorsten Torsten Thore Torben Thorstein Toto
Tilman Till Tilmann Tillmann Tile
Timothy Tim Timmy Timo Timotheus
Timotheus Tim Timo Timothy
Tobias Tobi Toby Tobie Tobiah
Torsten Thorsten Toto Torben Torstein
Ulrich Uli Ulli Ulrik Ueli Udo Utz Uz Olrik Ulric
Ulrike Uli Ulli Rike Ulla Ulrika Ricky Rikchen
Ursula Uschi Ulla Ursel Uschl Ulli Orsola Ursi Ulschi Urschl Urszula
Valentin Vali Valentino Veltin Tino Velten Valtin Wastl
Veronika Vroni Nika Vera Veronica Vreni Roni Ronja Nicky Verona Fronika Véronique Weronika
Verena Vreni Reni Rena Vreneli Veri
Victor Viktor Vic Vico Vittorio
Victoria Vicky Vicki Viktoria Tori Viki Vikki Vic Tory Vittoria
Viktor Victor Vik Wiktor Vitja
Viktoria Vicky Victoria Viki Vicki Tori
Vincent Vinny Vin Vinzenz Vince Vincenzo Vinzent
Vinzenz Zenz Vincent Vinz Vinnie Zenzi Senz
Volker Volkhard Volkher Folker
Walburga Burgi Wally Walli Walpurga Burga Burgl
Waltraud Traudl Trude Traudel Walli Trudi Waltraut Traute Wally
Walter Walli Walther Wally Wat Walt Gualtiero Wolter
Werner Wern Wernher Warner Wernerl Verner
Wilfried Willi Fried Fredi Willy Wilfrid Friedel Wilfred
Wilhelm Willi Willy Helmut Will Bill William Wim Willem Guillaume Helm Wilm Helmi Vilém Guglielmo
  Guillermo
Wilhelmine Mina Minna Willi Helma Wilma Minchen Billa Helmina Mine Vilma Willa
William Bill Will Billy Liam Willy Willie Wilhelm Willi Wills
Winfried Winni Winfrid Friedel Winnie Fried
Wolfgang Wolf Wolfi Wolle Gangerl Wölfi Wulf Gangl
Wolfram Wolf Wolfi Wölfchen
Xaver Franz Xaverl Veri Javier Xavier Xav
Yvonne Ivonne Vonni Yvon Vonne
Yusuf Jusuf Josef Youssef Yousef
Zacharias Zach Zachary Zack Zacharie
Zachary Zach Zack Zac
"""

# Names that stand for themselves: two of them are two people, not one mistyped (Jan and Jana).
_OTHERS = """
Achim Ada Adrian Adriana Aileen Ali Alice Alicia Alina Alma Alwin Amir Amira Amy Anastasia Anika
Anita Annabel Annalena Ansgar Arne Armin Astrid Aurel Aylin Ayse Ayşe Balthasar Beat Bella Björn
Boris Brian Britta Bryan Can Carina Carla Carmen Carsten Celina Cem Chantal Chloe Christof Colin
Corinna Dana Dario Deniz Diana Dirk Dolores Doris Dörte Dustin Edgar Edmund Egon Elif Elias Elin
Elke Elmar Elmira Elvira Emine Emma Emre Enes Erika Ethan Etta Evelyn Fabian Fabienne Fatih Fatima
Fatma Felix Finn Fiona Frauke Freya Gavin Georgia Gerda Gero Gesa Gesine Gloria Grace Gretchen
Guido Gül Hakan Halina Harriet Hasan Hauke Heather Heike Heiko Hendrikje Henning Hilmar Holger
Horst Ian Ibrahim Ida Ilka Ilse Imke Ines Ingo Ingolf Inka Ira Iris Irma Isolde Ivana Ivo Jack
Jamal Jan Jana Jane Janik Jasmin Jason Jasper Jenna Jens Joan Joel Jolanta Jonas Jordan Jörn Joris
Judy Julius Jutta Kai Karina Karla Karsten Kevin Kim Kirsten Kyra Lana Lara Larissa Lars Laura
Laurin Lea Leah Leandra Leandro Lennart Leon Leonie Leyla Lia Liam Lilian Lilly Linda Linh Lisa
Lorena Lucia Luca Lucy Luna Maike Maja Manja Mara Marc Mareike Mariam Mario Marita Marius Mark
Marlies Marlon Marvin Mary Mehmet Meike Melina Melissa Mia Mila Mirko Mohamed Mustafa Nadia Nadja
Nele Nevin Nguyen Niklas Nina Noah Noel Nora Olaf Olivia Omar Oscar Özlem Pascal Pia Piet Priya
Quentin Quirin Ramona Raul Rebekka Rene Ria Rita Roman Romy Ron Ronja Rosa Roy Ruben Ruth Ryan
Salome Samira Sandra Saskia Sean Selina Selma Senta Serkan Sibylle Sigrun Silvana Simeon Sina
Sophia Stella Sunita Susi Svenja Swantje Tamara Tanja Tara Tarek Theo Thea Tim Tina Timon Toni
Udo Ulf Ute Uwe Valerie Vanessa Vera Vincent Viola Vitus Vivian Walid Wendelin Wiebke Wilma Wolf
Xenia Yannick Yara Yasmin Yusuf Yves Zara Zeynep Zoe Zoé
"""


@lru_cache(maxsize=1)
def _table() -> dict[str, frozenset[int]]:
    """Each folded form with the numbers of its lines; a name of its own has one for itself."""
    found: dict[str, set[int]] = {}
    lines = _FORMS.strip().replace("\n ", "").splitlines()
    for number, line in enumerate(lines):
        for form in line.split():
            found.setdefault(fold(form), set()).add(number)
    for number, name in enumerate(_OTHERS.split(), start=len(lines)):
        found.setdefault(fold(name), {number})
    return {form: frozenset(numbers) for form, numbers in found.items()}


def lines_of(folded: str) -> frozenset[int]:
    """The numbers of the lines a folded name stands in; empty for a name not known here."""
    return _table().get(folded, frozenset())


def same_given(one: str, other: str) -> bool:
    """Whether two folded first names are forms of one."""
    return one == other or not lines_of(one).isdisjoint(lines_of(other))
