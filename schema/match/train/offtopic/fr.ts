/** What is said in French when nothing is asked, or when the bot is tried: these travel in the index. */
export const nothingFr = `
je ne sais pas
je sais plus
je ne l'ai pas
j'en ai pas
aucune idée
je ne comprends pas
c'est dans mon sac
c'est pas ça
comme d'habitude
peut-être plus tard
quel temps fait-il demain
quelle est la capitale de l'Australie
raconte-moi une blague
qui a gagné le match hier
donne-moi une recette
quel est le sens de la vie
`

/** French sentences about something else than nearly any bot; those that a bot is about after all are left out at training. */
export const fr = `
quelle est la capitale du Pérou
raconte-moi une blague
il fait un temps superbe ce matin
qui a gagné le match hier soir
comment réussir une mayonnaise
à quelle heure se couche le soleil en décembre
mon chat refuse de manger ses croquettes
tu connais un bon film pour dimanche
combien font douze fois quinze
j'ai mal dormi cette nuit
écris-moi un poème sur l'automne
quel âge a le président
comment enlever une tache de vin sur une nappe
j'adore cette chanson
c'est quoi le sens de la vie
où partir en vacances avec un bébé
peux-tu traduire ce texte en espagnol
les enfants sont à l'école
donne-moi la recette des crêpes
pourquoi le ciel est bleu
est-ce que tu es un robot
quelle plante mettre sur un balcon au nord
je cherche un cadeau pour ma belle-mère
comment apprendre la guitare tout seul
il y a des embouteillages sur le périphérique
tu fais quoi ce week-end
quelle est la différence entre un crocodile et un alligator
je me suis disputé avec mon frère
comment plier une chemise
quel vin servir avec du poisson
qui a peint la Joconde
mon voisin fait trop de bruit
combien de calories dans une banane
quel est ton film préféré
j'ai envie de changer de coiffure
comment soigner un coup de soleil
à quoi sert un verbe pronominal
mets un minuteur de dix minutes
allume la lumière du salon
quel temps fera-t-il demain à Lyon
joue un morceau de jazz
réveille-moi à sept heures
est-ce que les pingouins ont des genoux
on m'a dit que vous recrutiez des stagiaires
avez-vous des toilettes dans vos locaux
je voudrais parler de votre publicité à la télévision
pouvez-vous sponsoriser notre club de foot
qui est le directeur de votre société
je fais un exposé sur votre entreprise
vous pouvez me recommander un plombier
ma voiture ne démarre plus
j'ai perdu mon parapluie dans le bus
comment demander la nationalité suisse
où se trouve la pharmacie de garde
je voudrais adopter un chien
comment contester une amende de stationnement
ma machine à laver fuit
quand sont les prochaines élections
je cherche un appartement à louer
combien coûte un permis de pêche
comment s'inscrire à la fac de droit
la mairie est-elle ouverte le samedi
j'aimerais vendre ma collection de timbres
pouvez-vous garder mon chien demain
je n'aime pas votre nouveau logo
que pensez-vous de la politique actuelle
il me faut une idée de dessert
comment faire du feu sans allumettes
je m'ennuie
haha trop drôle
tu es vraiment nul
bla bla bla
le train de nuit passe par où
quelle est la hauteur de la tour Eiffel
comment s'appelle le petit du cerf
je ne sais pas
je sais plus
je ne l'ai pas
je l'ai plus
aucune idée
pas la moindre idée
euh je ne sais plus trop
c'est celui de ma sœur
c'est dans la voiture
peut-être plus tard
pas maintenant
ça dépend
comme vous voulez
je vous l'ai déjà dit
c'est ce que je viens de dire
je ne comprends pas
qu'est-ce que ça veut dire
vous ne répondez pas à ma question
rien de tout ça
celle d'hier
un peu des deux
je n'en ai pas
j'en ai déjà un
attends deux minutes
`
